package dev.muster.auditlog;

import dev.muster.testing.TestDatabase;

class AuditLogOnPostgresTest extends AuditLogContract {

  AuditLogOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
