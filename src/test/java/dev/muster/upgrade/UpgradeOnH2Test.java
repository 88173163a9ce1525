package dev.muster.upgrade;

class UpgradeOnH2Test extends UpgradeContract {

  UpgradeOnH2Test() {
    super(OldVersion.ON_H2);
  }
}
