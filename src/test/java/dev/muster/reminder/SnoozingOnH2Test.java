package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class SnoozingOnH2Test extends SnoozingContract {

  SnoozingOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
