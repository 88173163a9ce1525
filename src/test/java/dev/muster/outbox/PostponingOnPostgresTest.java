package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class PostponingOnPostgresTest extends PostponingContract {

  PostponingOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
