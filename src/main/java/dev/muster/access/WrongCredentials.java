package dev.muster.access;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts wrong tokens and signatures by client address, logs them at decreasing frequency without
 * their content, and delays the answers, longer each time up to {@link #LONGEST}. Valid credentials
 * are never delayed, even if they come from the same proxy's address as an attacker's.
 */
@Singleton
public class WrongCredentials {

  private static final Logger LOG = LoggerFactory.getLogger(WrongCredentials.class);

  /** The first attempts are not delayed, so that a mistyped token has no effect. */
  static final int FREE = 10;

  static final Duration STEP = Duration.ofMillis(200);
  static final Duration LONGEST = Duration.ofSeconds(3);
  static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
  static final int MOST_ADDRESSES = 1_000;

  /** The most requests delayed at once; each may hold a body of a megabyte. */
  private static final int WAITING = 50;

  private final InstantSource clock;
  private final RefusalDelay pause;
  private final Semaphore waiting = new Semaphore(WAITING);
  private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true);

  private record Count(long times, Instant last) {}

  WrongCredentials(InstantSource clock, RefusalDelay pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Returns when the refusal may be sent.
   *
   * @param what the kind of credential, for the log: "API token"
   */
  public void take(String what, HttpRequest<?> request) {
    take(what, address(request.getRemoteAddress()));
  }

  void take(String what, String address) {
    var times = count(address, clock.instant());
    if (isRound(times)) {
      LOG.warn("Wrong {} from {} ({} so far)", what, address, times);
    }
    holdBack(delay(times));
  }

  private synchronized long count(String address, Instant now) {
    var before = counts.get(address);
    var times =
        before == null || before.last().plus(FORGOTTEN_AFTER).isBefore(now)
            ? 1
            : before.times() + 1;
    counts.put(address, new Count(times, now));
    if (counts.size() > MOST_ADDRESSES) {
      counts.remove(counts.keySet().iterator().next());
    }
    return times;
  }

  private static Duration delay(long times) {
    var steps = Math.max(0, Math.min(times - FREE, LONGEST.dividedBy(STEP)));
    return STEP.multipliedBy(steps);
  }

  /** When too many requests are delayed already, returns at once to save memory. */
  private void holdBack(Duration delay) {
    if (delay.isZero() || !waiting.tryAcquire()) {
      return;
    }
    try {
      pause.of(delay);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.release();
    }
  }

  synchronized int addresses() {
    return counts.size();
  }

  private static String address(InetSocketAddress remote) {
    return remote.getAddress() == null ? "unknown" : remote.getAddress().getHostAddress();
  }

  private static boolean isRound(long times) {
    return times < 10 ? times == 1 : String.valueOf(times).matches("10*");
  }
}
