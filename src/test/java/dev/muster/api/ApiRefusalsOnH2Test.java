package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ApiRefusalsOnH2Test extends ApiRefusalsContract {

  ApiRefusalsOnH2Test() {
    super(TestDatabase.h2());
  }
}
