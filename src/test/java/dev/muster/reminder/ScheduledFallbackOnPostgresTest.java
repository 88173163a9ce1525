package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class ScheduledFallbackOnPostgresTest extends ScheduledFallbackContract {

  ScheduledFallbackOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
