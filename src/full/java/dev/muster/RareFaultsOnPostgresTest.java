package dev.muster;

import dev.muster.testing.TestDatabase;

class RareFaultsOnPostgresTest extends RareFaultsContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
