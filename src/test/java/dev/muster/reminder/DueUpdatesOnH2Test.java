package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class DueUpdatesOnH2Test extends DueUpdatesContract {

  DueUpdatesOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
