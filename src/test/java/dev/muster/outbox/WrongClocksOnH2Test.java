package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class WrongClocksOnH2Test extends WrongClocksContract {

  WrongClocksOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
