package dev.muster.channel;

import dev.muster.testing.TestDatabase;

class EndingsOnPostgresTest extends EndingsContract {

  EndingsOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
