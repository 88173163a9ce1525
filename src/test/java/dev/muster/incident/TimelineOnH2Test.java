package dev.muster.incident;

import dev.muster.testing.TestDatabase;

class TimelineOnH2Test extends TimelineContract {

  TimelineOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
