package dev.muster.slack;

import dev.muster.channel.Endings;
import jakarta.inject.Singleton;

@Singleton
class ArchiveChannelButton implements Button {

  private final Endings endings;

  ArchiveChannelButton(Endings endings) {
    this.endings = endings;
  }

  @Override
  public String action() {
    return ActionIds.ARCHIVE_CHANNEL;
  }

  @Override
  public Answer press(Press press) {
    endings.demandAsking(press.incident(), press.message());
    endings.archive(press.incident(), press.by(), press.now());
    return Answer.silence();
  }
}
