package dev.muster.sandbox.weather;

import java.util.Map;

/** What the log and the weather know a call by. */
public record Request(String method, String team, String channel, Map<String, String> arguments) {}
