package dev.muster.incident;

import dev.muster.testing.TestDatabase;

class AmendmentsOnH2Test extends AmendmentsContract {

  AmendmentsOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
