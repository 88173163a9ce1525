package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class OutboxCarrierOnH2Test extends OutboxCarrierContract {

  OutboxCarrierOnH2Test() {
    super(TestDatabase.h2());
  }
}
