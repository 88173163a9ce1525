package dev.muster.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param announces whether there is a channel to announce in
 * @param lease how long an attempt may take before another process tries; longer than any call
 * @param alone whether no other process shares the database, so that a lease found at the start can
 *     only be our own from before a crash
 * @param atOnce how many effects are carried at the same time
 */
@ConfigurationProperties("muster.outbox")
record OutboxSettings(
    @Bindable(defaultValue = "false") boolean announces,
    @Bindable(defaultValue = "30s") Duration lease,
    @Bindable(defaultValue = "false") boolean alone,
    @Bindable(defaultValue = "32") int atOnce) {}
