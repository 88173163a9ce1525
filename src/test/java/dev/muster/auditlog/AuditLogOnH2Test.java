package dev.muster.auditlog;

import dev.muster.testing.TestDatabase;

class AuditLogOnH2Test extends AuditLogContract {

  AuditLogOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
