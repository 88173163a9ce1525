package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class AdoptionOnH2Test extends AdoptionContract {

  AdoptionOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
