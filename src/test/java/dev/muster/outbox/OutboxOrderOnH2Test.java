package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class OutboxOrderOnH2Test extends OutboxOrderContract {

  OutboxOrderOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
