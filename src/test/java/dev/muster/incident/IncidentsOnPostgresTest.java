package dev.muster.incident;

import dev.muster.testing.TestDatabase;

class IncidentsOnPostgresTest extends IncidentsContract {

  IncidentsOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
