package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class SeveralCarriersOnH2Test extends SeveralCarriersContract {

  SeveralCarriersOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
