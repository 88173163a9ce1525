package dev.muster.people;

import dev.muster.testing.TestDatabase;

class PeopleOnH2Test extends PeopleContract {

  PeopleOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
