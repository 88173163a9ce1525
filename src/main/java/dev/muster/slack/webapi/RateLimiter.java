package dev.muster.slack.webapi;

import dev.muster.outbox.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps our calls within Slack's rate limits: by method and, for posts, by channel as well. Never
 * blocks. Each process counts for itself; processes on the same workspace learn of each other
 * through Slack's {@code Retry-After}. Thread-safe.
 */
@Singleton
public class RateLimiter {

  public static final String POST = "chat.postMessage";

  /** Slack allows one message per second and channel and tolerates short bursts. */
  private static final int POSTS_AT_ONCE = 5;

  private static final Duration BETWEEN_POSTS = Duration.ofSeconds(1);

  /** Stays two percent below the limit, because calls sent evenly do not arrive evenly. */
  private static final double CARE = 1.02;

  private static final int MANY = 1000;

  private final Map<String, TokenBucket> methods = new HashMap<>();
  private final Map<String, TokenBucket> channels = new HashMap<>();

  /** Takes a turn and returns empty, or returns when to ask again. */
  public synchronized Optional<Instant> take(String method, Priority priority, Instant now) {
    var bucket = method(method, now);
    var opens = bucket.opens(reserved(method, priority), now);
    if (opens.isEmpty()) {
      bucket.take();
    }
    return opens;
  }

  /**
   * Like {@link #take} for a channel's limit, but each caller that must wait gets a second of its
   * own.
   */
  synchronized Optional<Instant> takeIn(String channel, Instant now) {
    var bucket = channel(channel, now);
    var opens = bucket.opensInLine(now);
    if (opens.isEmpty()) {
      bucket.take();
    }
    return opens;
  }

  /** Returns a turn that was not used. */
  public synchronized void giveBack(String method, Instant now) {
    method(method, now).giveBack();
  }

  /**
   * Pauses after a rate limit error. For a post, Slack does not say which limit was exceeded:
   * pauses the channel, or the whole method if another channel is paused already.
   */
  synchronized void pause(String method, Optional<String> channel, Duration wait, Instant now) {
    var until = now.plus(wait);
    if (channel.isPresent() && !anotherIsShut(channel.get(), now)) {
      channel(channel.get(), now).shut(until, now);
    } else {
      method(method, now).shut(until, now);
    }
  }

  /** Records that Slack accepted a call. */
  synchronized void passed(String method, Optional<String> channel, Instant now) {
    method(method, now).passed(now);
    channel.ifPresent(each -> channel(each, now).passed(now));
  }

  /** The number of channels in memory. */
  synchronized int channels() {
    return channels.size();
  }

  private boolean anotherIsShut(String channel, Instant now) {
    return channels.entrySet().stream()
        .anyMatch(each -> !each.getKey().equals(channel) && each.getValue().isShut(now));
  }

  private TokenBucket method(String method, Instant now) {
    return methods.computeIfAbsent(
        method,
        none -> {
          var perMinute = Tiers.perMinute(method);
          return new TokenBucket(
              perMinute, careful(Duration.ofMinutes(1).dividedBy(perMinute)), now);
        });
  }

  private TokenBucket channel(String channel, Instant now) {
    if (channels.size() > MANY) {
      channels.values().removeIf(bucket -> bucket.isFull(now));
    }
    return channels.computeIfAbsent(
        channel, none -> new TokenBucket(POSTS_AT_ONCE, careful(BETWEEN_POSTS), now));
  }

  private static Duration careful(Duration each) {
    return Duration.ofNanos((long) (each.toNanos() * CARE));
  }

  private static int reserved(String method, Priority priority) {
    var burst = Tiers.perMinute(method);
    return switch (priority) {
      case INTERACTIVE -> 0;
      case INCIDENT -> burst / 10;
      case BULK -> burst / 4;
    };
  }
}
