package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class GivingUpOnPostgresTest extends GivingUpContract {

  GivingUpOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
