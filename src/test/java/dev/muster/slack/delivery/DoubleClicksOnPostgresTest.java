package dev.muster.slack.delivery;

import dev.muster.testing.TestDatabase;

class DoubleClicksOnPostgresTest extends DoubleClicksContract {

  DoubleClicksOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
