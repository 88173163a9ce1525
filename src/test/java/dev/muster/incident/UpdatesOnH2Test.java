package dev.muster.incident;

import dev.muster.testing.TestDatabase;

class UpdatesOnH2Test extends UpdatesContract {

  UpdatesOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
