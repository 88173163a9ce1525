package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class OrphanChannelRecoveryOnH2Test extends OrphanChannelRecoveryContract {

  OrphanChannelRecoveryOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
