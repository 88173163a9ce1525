package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ApiOnH2Test extends ApiContract {

  ApiOnH2Test() {
    super(TestDatabase.h2());
  }
}
