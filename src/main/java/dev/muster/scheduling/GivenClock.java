package dev.muster.scheduling;

import java.time.InstantSource;

/**
 * Registered before the start to run by another clock than the database's: one that can be turned.
 */
public record GivenClock(InstantSource source) {}
