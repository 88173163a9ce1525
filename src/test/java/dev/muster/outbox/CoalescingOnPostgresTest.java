package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class CoalescingOnPostgresTest extends CoalescingContract {

  CoalescingOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
