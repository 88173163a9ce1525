package dev.muster.selfcheck;

import dev.muster.testing.TestDatabase;

class SelfCheckSweepOnPostgresTest extends SelfCheckSweepContract {

  SelfCheckSweepOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
