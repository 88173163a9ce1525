package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class StuckEffectsOnPostgresTest extends StuckEffectsContract {

  StuckEffectsOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
