package dev.muster;

import dev.muster.testing.TestDatabase;

class FaultMatrixOnH2Test extends FaultMatrixContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
