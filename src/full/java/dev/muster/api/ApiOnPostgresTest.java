package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ApiOnPostgresTest extends ApiContract {

  ApiOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
