package dev.muster.task;

import dev.muster.testing.TestDatabase;

class TasksOnH2Test extends TasksContract {

  TasksOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
