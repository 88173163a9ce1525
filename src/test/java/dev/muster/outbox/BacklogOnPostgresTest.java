package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class BacklogOnPostgresTest extends BacklogContract {

  BacklogOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
