package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ApiReadingOnPostgresTest extends ApiReadingContract {

  ApiReadingOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
