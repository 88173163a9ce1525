package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class OutboxCarrierOnPostgresTest extends OutboxCarrierContract {

  OutboxCarrierOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
