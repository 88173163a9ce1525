package dev.muster.outbox;

import dev.muster.testing.TestDatabase;

class ReceiptsOnH2Test extends ReceiptsContract {

  ReceiptsOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
