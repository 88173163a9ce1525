package dev.muster.task;

import dev.muster.testing.TestDatabase;

class TasksOnPostgresTest extends TasksContract {

  TasksOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
