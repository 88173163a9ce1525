package dev.muster.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param announces whether there is a channel to announce in
 * @param lease how long after its last sign of life a process keeps what it has taken
 * @param alone whether no other process shares the database, so that a lease found at the start can
 *     only be our own from before a crash
 * @param atOnce how many effects are carried at the same time
 */
@ConfigurationProperties("muster.outbox")
record OutboxSettings(
    @Bindable(defaultValue = "false") boolean announces,
    @Bindable(defaultValue = "8s") Duration lease,
    @Bindable(defaultValue = "false") boolean alone,
    @Bindable(defaultValue = "32") int atOnce) {

  /**
   * How much earlier a holder lets its lease go than anybody else may take it: as far as clocks may
   * be apart.
   */
  Duration margin() {
    return lease.dividedBy(2);
  }
}
