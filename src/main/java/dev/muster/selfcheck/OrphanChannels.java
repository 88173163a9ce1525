package dev.muster.selfcheck;

import dev.muster.outbox.BotChannel;
import dev.muster.outbox.BotChannels;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.OrphanChannelRecovery;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks that every channel Muster opened belongs to an incident. */
@Singleton
class OrphanChannels implements Check {

  private final BotChannels channels;
  private final OrphanChannelRecovery adoption;

  OrphanChannels(BotChannels channels, OrphanChannelRecovery adoption) {
    this.channels = channels;
    this.adoption = adoption;
  }

  @Override
  public String name() {
    return "channels";
  }

  /** Once an hour, because it uses Slack calls that other work needs more. */
  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public List<Finding> look(Instant now) throws EffectNotDone {
    return adoption.unknown(channels.all()).stream()
        .flatMap(each -> finding(each).stream())
        .toList();
  }

  /** Names the channel by id only, because the name of a private channel reveals the incident. */
  private Optional<Finding> finding(BotChannel channel) {
    return switch (adoption.adopt(channel)) {
      case ON_ITS_WAY -> Optional.empty();
      case ADOPTED ->
          Optional.of(
              Finding.repaired(
                  channel.id(),
                  "%s had no channel, and has %s, which was opened for it and then forgotten."
                      .formatted(channel.incident(), channel.id())));
      case ORPHANED ->
          Optional.of(
              Finding.alarm(
                  channel.id(),
                  "The channel %s, opened for %s, belongs to no incident. Archive it if nobody needs it."
                      .formatted(channel.id(), channel.incident())));
    };
  }
}
