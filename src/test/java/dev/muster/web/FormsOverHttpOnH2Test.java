package dev.muster.web;

import dev.muster.testing.TestDatabase;

class FormsOverHttpOnH2Test extends FormsOverHttpContract {

  FormsOverHttpOnH2Test() {
    super(TestDatabase.h2());
  }
}
