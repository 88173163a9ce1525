package dev.muster.incident;

import dev.muster.testing.TestDatabase;

class ServicesOnPostgresTest extends ServicesContract {

  ServicesOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
