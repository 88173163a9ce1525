package dev.muster.incident;

import dev.muster.testing.TestDatabase;

class AmendmentsOnPostgresTest extends AmendmentsContract {

  AmendmentsOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
