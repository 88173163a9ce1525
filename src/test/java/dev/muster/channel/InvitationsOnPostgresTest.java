package dev.muster.channel;

import dev.muster.testing.TestDatabase;

class InvitationsOnPostgresTest extends InvitationsContract {

  InvitationsOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
