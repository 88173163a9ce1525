package dev.muster.slack;

import dev.muster.testing.TestDatabase;

class DoubleClicksOnPostgresTest extends DoubleClicksContract {

  DoubleClicksOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
