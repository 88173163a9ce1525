package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class PendingEffectsOnPostgresTest extends PendingEffectsContract {

  PendingEffectsOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
