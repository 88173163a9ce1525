package dev.muster.incident;

import dev.muster.testing.TestDatabase;

class TimelineOnPostgresTest extends TimelineContract {

  TimelineOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
