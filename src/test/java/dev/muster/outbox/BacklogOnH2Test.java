package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class BacklogOnH2Test extends BacklogContract {

  BacklogOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
