package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class OutboxOnH2Test extends OutboxContract {

  OutboxOnH2Test() {
    super(TestDatabase.h2());
  }
}
