package dev.muster.web;

import dev.muster.testing.TestDatabase;

class PagesOverHttpOnPostgresTest extends PagesOverHttpContract {

  PagesOverHttpOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
