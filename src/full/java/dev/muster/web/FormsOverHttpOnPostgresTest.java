package dev.muster.web;

import dev.muster.testing.TestDatabase;

class FormsOverHttpOnPostgresTest extends FormsOverHttpContract {

  FormsOverHttpOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
