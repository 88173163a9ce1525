package dev.muster.channel;

import dev.muster.testing.TestDatabase;

class ChannelArchivingOnH2Test extends ChannelArchivingContract {

  ChannelArchivingOnH2Test() {
    super(TestDatabase.sharedH2());
  }
}
