package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ServicesApiOnH2Test extends ServicesApiContract {

  ServicesApiOnH2Test() {
    super(TestDatabase.h2());
  }
}
