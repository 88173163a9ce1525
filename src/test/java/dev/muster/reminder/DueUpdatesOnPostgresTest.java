package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class DueUpdatesOnPostgresTest extends DueUpdatesContract {

  DueUpdatesOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
