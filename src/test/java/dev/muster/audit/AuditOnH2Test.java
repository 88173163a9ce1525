package dev.muster.audit;

import dev.muster.testing.TestDatabase;

class AuditOnH2Test extends AuditContract {

  AuditOnH2Test() {
    super(TestDatabase.h2());
  }
}
