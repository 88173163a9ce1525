package dev.muster.slack.channel;

import dev.muster.channel.ChannelArchiving;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class ArchiveChannelButton implements Button {

  private final ChannelArchiving endings;

  ArchiveChannelButton(ChannelArchiving endings) {
    this.endings = endings;
  }

  @Override
  public String action() {
    return ActionIds.ARCHIVE_CHANNEL;
  }

  @Override
  public Answer press(Press press) {
    endings.requireAsking(press.incident(), press.message());
    endings.archive(press.incident(), press.by(), press.now());
    return Answer.silence();
  }
}
