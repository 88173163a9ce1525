package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class PostponingOnH2Test extends PostponingContract {

  PostponingOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
