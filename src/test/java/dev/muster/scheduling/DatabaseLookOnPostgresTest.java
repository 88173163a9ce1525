package dev.muster.scheduling;

import dev.muster.testing.TestDatabase;

class DatabaseLookOnPostgresTest extends DatabaseLookContract {

  DatabaseLookOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
