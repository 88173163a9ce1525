package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ApiRefusalsOnPostgresTest extends ApiRefusalsContract {

  ApiRefusalsOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
