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
 * Calls Slack while it counts as unreachable, because there may be no other call that would notice
 * that it answers again.
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

  /** Does not wait for the answer, so that a hanging Slack does not hold up other sweeps. */
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
