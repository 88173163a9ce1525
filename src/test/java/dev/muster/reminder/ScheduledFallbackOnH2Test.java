package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class ScheduledFallbackOnH2Test extends ScheduledFallbackContract {

  ScheduledFallbackOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
