package dev.muster.scheduling;

import dev.muster.testing.TestDatabase;

class DatabaseTimeReadingOnH2Test extends DatabaseTimeReadingContract {

  DatabaseTimeReadingOnH2Test() {
    super(TestDatabase.h2());
  }
}
