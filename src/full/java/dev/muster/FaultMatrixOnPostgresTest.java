package dev.muster;

import dev.muster.testing.TestDatabase;

class FaultMatrixOnPostgresTest extends FaultMatrixContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
