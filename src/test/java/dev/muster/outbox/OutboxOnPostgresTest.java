package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class OutboxOnPostgresTest extends OutboxContract {

  OutboxOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
