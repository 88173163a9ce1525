package dev.muster;

import dev.muster.upgrade.OldVersion;

class UpgradedMusterOnPostgresTest extends UpgradedMusterContract {

  UpgradedMusterOnPostgresTest() {
    super(OldVersion.ON_POSTGRES);
  }
}
