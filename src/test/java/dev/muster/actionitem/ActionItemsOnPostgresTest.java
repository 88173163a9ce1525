package dev.muster.actionitem;

import dev.muster.testing.TestDatabase;

class ActionItemsOnPostgresTest extends ActionItemsContract {

  ActionItemsOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
