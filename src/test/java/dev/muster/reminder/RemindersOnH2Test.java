package dev.muster.reminder;

import dev.muster.testing.TestDatabase;

class RemindersOnH2Test extends RemindersContract {

  RemindersOnH2Test() {
    super(TestDatabase.h2());
  }
}
