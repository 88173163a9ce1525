package dev.muster.web;

import dev.muster.testing.TestDatabase;

class PagesOverHttpOnH2Test extends PagesOverHttpContract {

  PagesOverHttpOnH2Test() {
    super(TestDatabase.h2());
  }
}
