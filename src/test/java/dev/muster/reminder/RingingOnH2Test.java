package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class RingingOnH2Test extends RingingContract {

  RingingOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
