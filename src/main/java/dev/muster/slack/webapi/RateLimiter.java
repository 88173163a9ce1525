package dev.muster.slack.webapi;

import dev.muster.outbox.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps our calls within what Slack takes: by method, and for posts by channel too. Answers at
 * once; nobody waits in here. Each process counts for itself: several on one workspace learn of
 * each other by Slack's {@code Retry-After}.
 */
@Singleton
public class RateLimiter {

  public static final String POST = "chat.postMessage";

  /** Slack asks for a message a second in a channel and bears short bursts. */
  private static final int POSTS_AT_ONCE = 5;

  private static final Duration BETWEEN_POSTS = Duration.ofSeconds(1);

  /** Slower than allowed by so much, because what we send evenly does not arrive evenly. */
  private static final double CARE = 1.02;

  private static final int MANY = 1000;

  private final Map<String, TokenBucket> methods = new HashMap<>();
  private final Map<String, TokenBucket> channels = new HashMap<>();

  /** Empty is a yes, and counts; otherwise when to ask again. */
  public synchronized Optional<Instant> take(String method, Priority priority, Instant now) {
    var bucket = method(method, now);
    var opens = bucket.opens(reserved(method, priority), now);
    if (opens.isEmpty()) {
      bucket.take();
    }
    return opens;
  }

  /** Everybody who posts in a channel waits for the same second, so each gets one of its own. */
  synchronized Optional<Instant> takeIn(String channel, Instant now) {
    var bucket = channel(channel, now);
    var opens = bucket.opensInLine(now);
    if (opens.isEmpty()) {
      bucket.take();
    }
    return opens;
  }

  /** A turn that was not used. */
  public synchronized void giveBack(String method, Instant now) {
    method(method, now).giveBack();
  }

  /** Slack wants a pause. Which of its limits a post met it does not say: first the channel's. */
  synchronized void pause(String method, Optional<String> channel, Duration wait, Instant now) {
    var until = now.plus(wait);
    if (channel.isPresent() && !anotherIsShut(channel.get(), now)) {
      channel(channel.get(), now).shut(until, now);
    } else {
      method(method, now).shut(until, now);
    }
  }

  /** Slack took a call of ours. */
  synchronized void passed(String method, Optional<String> channel, Instant now) {
    method(method, now).passed(now);
    channel.ifPresent(each -> channel(each, now).passed(now));
  }

  /** How many channels are remembered. */
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
