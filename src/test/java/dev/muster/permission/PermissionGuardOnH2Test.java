package dev.muster.permission;

import dev.muster.testing.TestDatabase;

class PermissionGuardOnH2Test extends PermissionGuardContract {

  PermissionGuardOnH2Test() {
    super(TestDatabase.h2());
  }
}
