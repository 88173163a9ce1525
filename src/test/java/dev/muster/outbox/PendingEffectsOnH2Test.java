package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class PendingEffectsOnH2Test extends PendingEffectsContract {

  PendingEffectsOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
