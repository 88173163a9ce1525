package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class SnoozingOnPostgresTest extends SnoozingContract {

  SnoozingOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
