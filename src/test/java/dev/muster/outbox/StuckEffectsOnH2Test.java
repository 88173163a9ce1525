package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class StuckEffectsOnH2Test extends StuckEffectsContract {

  StuckEffectsOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
