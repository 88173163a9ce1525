package dev.muster.actionitem;

import dev.muster.testing.TestDatabase;

class ActionItemsOnH2Test extends ActionItemsContract {

  ActionItemsOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
