package dev.muster.permission;

import dev.muster.testing.TestDatabase;

class GateOnPostgresTest extends GateContract {

  GateOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
