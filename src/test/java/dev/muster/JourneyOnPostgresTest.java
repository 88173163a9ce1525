package dev.muster;

import dev.muster.testing.TestDatabase;

class JourneyOnPostgresTest extends JourneyContract {

  JourneyOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
