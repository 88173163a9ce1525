package dev.muster.incident;

import dev.muster.testing.TestDatabase;

class ServicesOnH2Test extends ServicesContract {

  ServicesOnH2Test() {
    super(TestDatabase.h2());
  }
}
