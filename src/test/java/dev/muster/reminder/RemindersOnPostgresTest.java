package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class RemindersOnPostgresTest extends RemindersContract {

  RemindersOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
