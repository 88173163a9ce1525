package dev.muster.people;

import dev.muster.testing.TestDatabase;

class PeopleOnPostgresTest extends PeopleContract {

  PeopleOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
