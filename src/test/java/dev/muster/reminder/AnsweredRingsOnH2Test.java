package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class AnsweredRingsOnH2Test extends AnsweredRingsContract {

  AnsweredRingsOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
