package dev.muster.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Until when the rate limit keeps this process from performing effects, by kind of effect.
 * Thread-safe.
 */
@Singleton
class AwaitedTurns {

  private final Map<String, Instant> opens = new ConcurrentHashMap<>();

  void await(String kind, Instant until) {
    opens.put(kind, until);
  }

  /** Whether effects of this kind had to wait for the rate limit after that time. */
  boolean wereAwaited(String kind, Instant after) {
    return opens.getOrDefault(kind, Instant.EPOCH).isAfter(after);
  }
}
