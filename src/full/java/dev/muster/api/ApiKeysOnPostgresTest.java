package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ApiKeysOnPostgresTest extends ApiKeysContract {

  ApiKeysOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
