package dev.muster.sandbox.workspace;

/** A message that waits for its hour. */
public record ScheduledMessage(String id, Message draft, long postAt, long created) {}
