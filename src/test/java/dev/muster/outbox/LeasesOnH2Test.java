package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class LeasesOnH2Test extends LeasesContract {

  LeasesOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
