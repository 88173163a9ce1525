package dev.muster.channel;

import dev.muster.testing.TestDatabase;

class InvitationsOnH2Test extends InvitationsContract {

  InvitationsOnH2Test() {
    super(TestDatabase.h2());
  }
}
