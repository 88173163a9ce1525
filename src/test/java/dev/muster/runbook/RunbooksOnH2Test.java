package dev.muster.runbook;

import dev.muster.testing.TestDatabase;

class RunbooksOnH2Test extends RunbooksContract {

  RunbooksOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
