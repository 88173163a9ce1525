package dev.muster.scheduling;

import dev.muster.testing.TestDatabase;

class DatabaseTimeReadingOnPostgresTest extends DatabaseTimeReadingContract {

  DatabaseTimeReadingOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
