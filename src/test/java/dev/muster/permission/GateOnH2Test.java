package dev.muster.permission;

import dev.muster.testing.TestDatabase;

class GateOnH2Test extends GateContract {

  GateOnH2Test() {
    super(TestDatabase.h2());
  }
}
