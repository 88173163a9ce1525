package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ApiRequestsOnPostgresTest extends ApiRequestsContract {

  ApiRequestsOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
