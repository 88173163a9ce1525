package dev.muster.incident;

import dev.muster.testing.TestDatabase;

class IncidentsOnH2Test extends IncidentsContract {

  IncidentsOnH2Test() {
    super(TestDatabase.h2());
  }
}
