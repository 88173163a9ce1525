package dev.muster.channel;

import dev.muster.testing.TestDatabase;

class EndingsOnH2Test extends EndingsContract {

  EndingsOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
