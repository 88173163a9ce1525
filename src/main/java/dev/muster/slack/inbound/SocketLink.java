package dev.muster.slack.inbound;

import com.slack.api.Slack;
import dev.muster.logging.ExceptionText;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one Socket Mode connection open: replaces each ended session until stopped. */
final class SocketLink {

  private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);

  private static final long SHORTEST_WAIT_MILLIS = 250;
  private static final long LONGEST_WAIT_MILLIS = 30_000;

  /** A session that lasted longer than this resets the backoff. */
  private static final Duration STEADY = Duration.ofSeconds(30);

  private final Slack slack;
  private final String appToken;
  private final SocketEnvelopeHandler envelopes;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable SocketSession session;
  private int failures;

  SocketLink(Slack slack, String appToken, SocketEnvelopeHandler envelopes) {
    this.slack = slack;
    this.appToken = appToken;
    this.envelopes = envelopes;
  }

  void start(String name) {
    Thread.ofVirtual().name(name).start(this::keepUp);
  }

  /**
   * Closes the session, which first answers the deliveries in progress, and waits up to a second
   * for the link's thread to end.
   */
  void stop() throws InterruptedException {
    stopped.countDown();
    var current = session;
    if (current != null) {
      current.close();
    }
    var unused = ended.await(1, TimeUnit.SECONDS);
  }

  private void keepUp() {
    try {
      while (!isStopped()) {
        var next = connect();
        if (next == null) {
          rest();
        } else {
          live(next);
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  /**
   * Watches a session until it ends. The previous session is closed only now, so that no delivery
   * is lost while Slack has a connection renewed.
   */
  private void live(SocketSession next) throws InterruptedException {
    var before = session;
    session = next;
    if (before != null) {
      Thread.ofVirtual().name("socket-farewell").start(before::close);
    }
    if (isStopped()) {
      next.close();
      return;
    }
    LOG.info("Connected to Slack by Socket Mode");
    var since = System.nanoTime();
    var ending = next.awaitEnding();
    failures = System.nanoTime() - since > STEADY.toNanos() ? 0 : failures + 1;
    if (ending == SocketSession.Ending.LOST && !isStopped()) {
      rest();
    }
  }

  private @Nullable SocketSession connect() throws InterruptedException {
    try {
      return SocketSession.open(slack, appToken, envelopes);
    } catch (IOException | RuntimeException e) {
      failures++;
      LOG.warn("Socket Mode did not connect; it is tried again: {}", ExceptionText.brief(e));
      return null;
    }
  }

  /**
   * Waits with exponential backoff and jitter: Slack limits how often connections are opened, and
   * replicas must not reconnect at the same moment.
   */
  private void rest() throws InterruptedException {
    var most = Math.min(LONGEST_WAIT_MILLIS, SHORTEST_WAIT_MILLIS << Math.min(failures, 8));
    var wait = ThreadLocalRandom.current().nextLong(most / 2, most + 1);
    var unused = stopped.await(wait, TimeUnit.MILLISECONDS);
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }
}
