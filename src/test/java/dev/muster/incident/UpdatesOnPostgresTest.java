package dev.muster.incident;

import dev.muster.testing.TestDatabase;

class UpdatesOnPostgresTest extends UpdatesContract {

  UpdatesOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
