package dev.muster.selfcheck;

import dev.muster.testing.TestDatabase;

class SelfCheckSweepOnH2Test extends SelfCheckSweepContract {

  SelfCheckSweepOnH2Test() {
    super(TestDatabase.h2());
  }
}
