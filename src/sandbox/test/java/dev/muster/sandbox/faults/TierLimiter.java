package dev.muster.sandbox.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets calls through as Slack's tiers do: each method has a minute's worth of tokens, and so many
 * come back in a minute. A channel has tokens of its own for what is posted into it, for Slack asks
 * for one message a second and bears a short burst.
 */
final class TierLimiter {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_POSTS = Duration.ofSeconds(1);
  private static final int BURST_OF_POSTS = 10;

  private final Map<String, TokenBucket> ofMethods = new HashMap<>();
  private final Map<String, TokenBucket> ofChannels = new HashMap<>();
  private final InstantSource clock;

  TierLimiter(InstantSource clock) {
    this.clock = clock;
  }

  /** How many whole seconds to wait, when the call is one too many; otherwise it may pass. */
  synchronized Optional<Duration> refuse(String method, String channel) {
    Instant now = clock.instant();
    List<TokenBucket> buckets = buckets(method, channel);
    Duration wait =
        buckets.stream()
            .map(each -> each.untilNext(now))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    if (wait.isPositive()) {
      return Optional.of(roundedUp(wait));
    }
    buckets.forEach(each -> each.take(now));
    return Optional.empty();
  }

  private List<TokenBucket> buckets(String method, String channel) {
    return Stream.concat(ofMethod(method).stream(), ofChannel(method, channel).stream()).toList();
  }

  private Optional<TokenBucket> ofMethod(String method) {
    return Tiers.perMinute(method)
        .map(most ->
            ofMethods.computeIfAbsent(
                method, none -> new TokenBucket(most, MINUTE.dividedBy(most))));
  }

  private Optional<TokenBucket> ofChannel(String method, String channel) {
    return method.equals("chat.postMessage")
        ? Optional.of(
            ofChannels.computeIfAbsent(
                channel, none -> new TokenBucket(BURST_OF_POSTS, BETWEEN_POSTS)))
        : Optional.empty();
  }

  private static Duration roundedUp(Duration wait) {
    return Duration.ofSeconds(wait.plusSeconds(1).minusNanos(1).toSeconds());
  }
}
