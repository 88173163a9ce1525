package dev.muster.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Until when the chat's pace keeps this process from carrying effects, by their kind. */
@Singleton
class AwaitedTurns {

  private final Map<String, Instant> opens = new ConcurrentHashMap<>();

  void await(String kind, Instant until) {
    opens.put(kind, until);
  }

  /** Whether such effects had to wait after that moment. */
  boolean wereAwaited(String kind, Instant after) {
    return opens.getOrDefault(kind, Instant.EPOCH).isAfter(after);
  }
}
