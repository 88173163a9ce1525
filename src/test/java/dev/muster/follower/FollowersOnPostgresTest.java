package dev.muster.follower;

import dev.muster.testing.TestDatabase;

class FollowersOnPostgresTest extends FollowersContract {

  FollowersOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
