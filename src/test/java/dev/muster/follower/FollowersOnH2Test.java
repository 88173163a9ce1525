package dev.muster.follower;

import dev.muster.testing.TestDatabase;

class FollowersOnH2Test extends FollowersContract {

  FollowersOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
