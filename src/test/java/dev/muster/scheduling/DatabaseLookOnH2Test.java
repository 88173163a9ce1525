package dev.muster.scheduling;

import dev.muster.testing.TestDatabase;

class DatabaseLookOnH2Test extends DatabaseLookContract {

  DatabaseLookOnH2Test() {
    super(TestDatabase.h2());
  }
}
