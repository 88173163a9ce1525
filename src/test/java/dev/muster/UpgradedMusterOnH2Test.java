package dev.muster;

import dev.muster.upgrade.OldVersion;

class UpgradedMusterOnH2Test extends UpgradedMusterContract {

  UpgradedMusterOnH2Test() {
    super(OldVersion.ON_H2);
  }
}
