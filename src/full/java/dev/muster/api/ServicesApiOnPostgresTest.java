package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ServicesApiOnPostgresTest extends ServicesApiContract {

  ServicesApiOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
