package dev.muster.sandbox.weather;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts calls as Slack's tiers do. Posting into one channel is counted over ten seconds, for Slack
 * asks for one message a second and bears a short burst.
 */
final class RateGate {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration BURST = Duration.ofSeconds(10);

  private final Map<String, Deque<Instant>> passed = new HashMap<>();
  private final InstantSource clock;

  RateGate(InstantSource clock) {
    this.clock = clock;
  }

  /** How long to wait, when the call is one too many; otherwise it is counted and may pass. */
  synchronized Optional<Duration> refuse(String method, String channel) {
    Optional<Duration> wait = full(method, MINUTE, Tiers.perMinute(method));
    boolean posting = method.equals("chat.postMessage");
    if (wait.isEmpty() && posting) {
      wait = full(method + " " + channel, BURST, (int) BURST.toSeconds());
    }
    if (wait.isEmpty()) {
      count(method);
      if (posting) {
        count(method + " " + channel);
      }
    }
    return wait;
  }

  private Optional<Duration> full(String key, Duration window, int most) {
    Deque<Instant> calls = passed.computeIfAbsent(key, none -> new ArrayDeque<>());
    Instant from = clock.instant().minus(window);
    while (!calls.isEmpty() && !calls.peekFirst().isAfter(from)) {
      calls.removeFirst();
    }
    if (calls.size() < most) {
      return Optional.empty();
    }
    Duration left = Duration.between(from, calls.peekFirst());
    return Optional.of(Duration.ofSeconds(Math.max(1, left.plusMillis(999).toSeconds())));
  }

  private void count(String key) {
    passed.computeIfAbsent(key, none -> new ArrayDeque<>()).addLast(clock.instant());
  }
}
