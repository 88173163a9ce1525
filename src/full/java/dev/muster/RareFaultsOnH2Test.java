package dev.muster;

import dev.muster.testing.TestDatabase;

class RareFaultsOnH2Test extends RareFaultsContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
