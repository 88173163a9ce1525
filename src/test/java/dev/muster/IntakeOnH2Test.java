package dev.muster;

import dev.muster.testing.TestDatabase;

class IntakeOnH2Test extends IntakeContract {

  IntakeOnH2Test() {
    super(TestDatabase.h2());
  }
}
