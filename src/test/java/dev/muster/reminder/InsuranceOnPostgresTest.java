package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class InsuranceOnPostgresTest extends InsuranceContract {

  InsuranceOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
