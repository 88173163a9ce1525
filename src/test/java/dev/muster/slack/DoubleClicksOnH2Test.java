package dev.muster.slack;

import dev.muster.testing.TestDatabase;

class DoubleClicksOnH2Test extends DoubleClicksContract {

  DoubleClicksOnH2Test() {
    super(TestDatabase.h2());
  }
}
