package dev.muster.upgrade;

class UpgradeOnPostgresTest extends UpgradeContract {

  UpgradeOnPostgresTest() {
    super(OldVersion.ON_POSTGRES);
  }
}
