package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class RingingOnPostgresTest extends RingingContract {

  RingingOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
