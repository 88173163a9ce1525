package dev.muster.sandbox.workspace;

/** A message held up in its channel. */
public record Pin(String channel, String ts, String by, long created) {}
