package dev.muster.channel;

import dev.muster.testing.TestDatabase;

class ChannelArchivingOnPostgresTest extends ChannelArchivingContract {

  ChannelArchivingOnPostgresTest() {
    super(TestDatabase.sharedPostgres());
  }
}
