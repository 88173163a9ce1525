package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class NudgesOnPostgresTest extends NudgesContract {

  NudgesOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
