package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class OrphanChannelRecoveryOnPostgresTest extends OrphanChannelRecoveryContract {

  OrphanChannelRecoveryOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
