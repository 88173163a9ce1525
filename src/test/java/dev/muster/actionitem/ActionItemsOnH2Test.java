package dev.muster.actionitem;

import java.util.Map;

class ActionItemsOnH2Test extends ActionItemsContract {

  @Override
  Map<String, Object> database() {
    return Map.of(
        "muster.database.url",
        "jdbc:h2:mem:action-items;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
  }
}
