package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ApiReadingOnH2Test extends ApiReadingContract {

  ApiReadingOnH2Test() {
    super(TestDatabase.h2());
  }
}
