package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class LeasesOnPostgresTest extends LeasesContract {

  LeasesOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
