package dev.muster.audit;

import dev.muster.testing.TestDatabase;

class AuditOnPostgresTest extends AuditContract {

  AuditOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
