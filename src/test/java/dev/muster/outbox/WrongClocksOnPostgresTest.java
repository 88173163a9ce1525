package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class WrongClocksOnPostgresTest extends WrongClocksContract {

  WrongClocksOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
