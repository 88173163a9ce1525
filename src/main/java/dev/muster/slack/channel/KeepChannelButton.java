package dev.muster.slack.channel;

import dev.muster.channel.ChannelArchiving;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import jakarta.inject.Singleton;

@Singleton
class KeepChannelButton implements Button {

  private final ChannelArchiving endings;

  KeepChannelButton(ChannelArchiving endings) {
    this.endings = endings;
  }

  @Override
  public String action() {
    return ActionIds.KEEP_CHANNEL;
  }

  @Override
  public Answer press(Press press) {
    endings.requireAsking(press.incident(), press.message());
    endings.keep(press.incident(), press.by(), press.now());
    return Answer.silence();
  }
}
