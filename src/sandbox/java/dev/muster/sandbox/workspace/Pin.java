package dev.muster.sandbox.workspace;

public record Pin(String channel, String ts, String by, long created) {}
