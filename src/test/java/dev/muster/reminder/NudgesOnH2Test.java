package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class NudgesOnH2Test extends NudgesContract {

  NudgesOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
