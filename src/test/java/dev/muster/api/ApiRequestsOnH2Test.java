package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ApiRequestsOnH2Test extends ApiRequestsContract {

  ApiRequestsOnH2Test() {
    super(TestDatabase.h2());
  }
}
