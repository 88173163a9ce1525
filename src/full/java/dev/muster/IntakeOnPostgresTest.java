package dev.muster;

import dev.muster.testing.TestDatabase;

class IntakeOnPostgresTest extends IntakeContract {

  IntakeOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
