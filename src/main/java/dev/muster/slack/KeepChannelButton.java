package dev.muster.slack;

import dev.muster.channel.Endings;
import jakarta.inject.Singleton;

@Singleton
class KeepChannelButton implements Button {

  private final Endings endings;

  KeepChannelButton(Endings endings) {
    this.endings = endings;
  }

  @Override
  public String action() {
    return ActionIds.KEEP_CHANNEL;
  }

  @Override
  public Answer press(Press press) {
    endings.demandAsking(press.incident(), press.message());
    endings.keep(press.incident(), press.by(), press.now());
    return Answer.silence();
  }
}
