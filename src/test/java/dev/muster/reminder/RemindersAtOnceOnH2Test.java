package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class RemindersAtOnceOnH2Test extends RemindersAtOnceContract {

  RemindersAtOnceOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
