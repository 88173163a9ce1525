package dev.muster.runbook;

import dev.muster.testing.TestDatabase;

class RunbooksOnPostgresTest extends RunbooksContract {

  RunbooksOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
