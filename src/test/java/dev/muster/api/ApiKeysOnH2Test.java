package dev.muster.api;

import dev.muster.testing.TestDatabase;

class ApiKeysOnH2Test extends ApiKeysContract {

  ApiKeysOnH2Test() {
    super(TestDatabase.h2());
  }
}
