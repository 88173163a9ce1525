package dev.muster.slack.delivery;

import dev.muster.testing.TestDatabase;

class DoubleClicksOnH2Test extends DoubleClicksContract {

  DoubleClicksOnH2Test() {
    super(TestDatabase.h2());
  }
}
