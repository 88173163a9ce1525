package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class SeveralCarriersOnPostgresTest extends SeveralCarriersContract {

  SeveralCarriersOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
