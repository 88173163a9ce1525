package dev.muster.permission;

import dev.muster.testing.TestDatabase;

class PermissionGuardOnPostgresTest extends PermissionGuardContract {

  PermissionGuardOnPostgresTest() {
    super(TestDatabase.migratedPostgres());
  }
}
