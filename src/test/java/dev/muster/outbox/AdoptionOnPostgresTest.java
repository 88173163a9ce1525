package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class AdoptionOnPostgresTest extends AdoptionContract {

  AdoptionOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
