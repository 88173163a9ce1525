package dev.muster.channel;

import dev.muster.scheduling.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Archiving happens days after the end, so a delay of seconds does not matter. */
@Singleton
class ChannelArchivingSweep implements Sweep {

  private static final int AT_ONCE = 200;

  private final ChannelArchiving endings;

  ChannelArchivingSweep(ChannelArchiving endings) {
    this.endings = endings;
  }

  @Override
  public String name() {
    return "endings";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run(Instant now) {
    Sweep.inPortions(AT_ONCE, most -> endings.ring(most, now));
  }
}
