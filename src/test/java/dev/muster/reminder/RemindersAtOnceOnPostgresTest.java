package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class RemindersAtOnceOnPostgresTest extends RemindersAtOnceContract {

  RemindersAtOnceOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
