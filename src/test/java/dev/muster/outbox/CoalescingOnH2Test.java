package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class CoalescingOnH2Test extends CoalescingContract {

  CoalescingOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
