package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class AnsweredRingsOnPostgresTest extends AnsweredRingsContract {

  AnsweredRingsOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
