package dev.muster.slack.webapi;

import dev.muster.outbox.EffectNotDone;
import dev.muster.scheduling.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks whether Slack is back while it counts as lost: nothing else may have a reason to call it.
 */
@Singleton
class SlackAvailabilityProbe implements Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(SlackAvailabilityProbe.class);

  private final SlackCalls calls;
  private final SlackAvailability slack;
  private final AtomicBoolean underway = new AtomicBoolean();

  SlackAvailabilityProbe(SlackCalls calls, SlackAvailability slack) {
    this.calls = calls;
    this.slack = slack;
  }

  @Override
  public String name() {
    return "slack reachability";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  /** Waits for no answer: a Slack that hangs must not hold the other sweeps up. */
  @Override
  public void run(Instant now) {
    if (slack.isLost() && underway.compareAndSet(false, true)) {
      Thread.ofVirtual().name("slack-probe").start(this::probe);
    }
  }

  boolean isUnderway() {
    return underway.get();
  }

  private void probe() {
    try {
      calls.ask("auth.test", Optional.empty(), false, methods -> methods.authTest(r -> r));
    } catch (EffectNotDone problem) {
      LOG.debug("Slack was asked whether it is back: {}", problem.problem());
    } finally {
      if (!slack.isLost()) {
        LOG.info("Slack answers again");
      }
      underway.set(false);
    }
  }
}
