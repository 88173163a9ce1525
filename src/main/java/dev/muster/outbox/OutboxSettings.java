package dev.muster.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param announces whether an announcement channel is configured
 * @param lease how long a claim lasts after it was made or last renewed
 * @param alone whether no other process shares the database, so that a lease found at startup can
 *     only be this process's own from before a crash
 * @param atOnce how many effects are performed at the same time
 */
@ConfigurationProperties("muster.outbox")
record OutboxSettings(
    @Bindable(defaultValue = "false") boolean announces,
    @Bindable(defaultValue = "8s") Duration lease,
    @Bindable(defaultValue = "false") boolean alone,
    @Bindable(defaultValue = "32") int atOnce) {

  /**
   * How long before the end of a lease its holder stops using it. Clocks of different processes may
   * differ by as much.
   */
  Duration margin() {
    return lease.dividedBy(2);
  }
}
