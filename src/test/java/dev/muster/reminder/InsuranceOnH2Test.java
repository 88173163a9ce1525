package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class InsuranceOnH2Test extends InsuranceContract {

  InsuranceOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
