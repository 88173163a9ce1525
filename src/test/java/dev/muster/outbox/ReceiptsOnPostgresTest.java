package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class ReceiptsOnPostgresTest extends ReceiptsContract {

  ReceiptsOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
