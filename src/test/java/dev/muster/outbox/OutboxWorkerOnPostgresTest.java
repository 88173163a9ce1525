package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class OutboxWorkerOnPostgresTest extends OutboxWorkerContract {

  OutboxWorkerOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
