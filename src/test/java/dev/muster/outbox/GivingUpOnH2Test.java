package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class GivingUpOnH2Test extends GivingUpContract {

  GivingUpOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
