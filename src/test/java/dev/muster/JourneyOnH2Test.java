package dev.muster;

import dev.muster.testing.TestDatabase;

class JourneyOnH2Test extends JourneyContract {

  JourneyOnH2Test() {
    super(TestDatabase.h2());
  }
}
