package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class OutboxWorkerOnH2Test extends OutboxWorkerContract {

  OutboxWorkerOnH2Test() {
    super(TestDatabase.h2());
  }
}
