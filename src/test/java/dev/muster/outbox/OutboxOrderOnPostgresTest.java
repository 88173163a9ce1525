package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class OutboxOrderOnPostgresTest extends OutboxOrderContract {

  OutboxOrderOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
