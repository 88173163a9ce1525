package dev.muster.killsweep;

import static dev.muster.killsweep.SweepTitles.REMINDERS;
import static dev.muster.testing.Patience.untilTrue;
import static java.util.Objects.requireNonNull;

import dev.muster.killsweep.Breakpoint.Moment;
import org.jspecify.annotations.Nullable;

/** While it is closed everything is owed and nothing is carried. */
final class DeliveryBlocker {

  /** How many commits stand still for its sake. */
  static final int STOPS = 2;

  final CommitBreakpoints stopped;
  private final CommitInterceptor interceptor;
  private final SweepScenario scenario;
  private final ExpectedState expected;
  private @Nullable Breakpoint ring;
  private @Nullable Breakpoint claim;
  private long rings;

  DeliveryBlocker(CommitInterceptor interceptor, SweepScenario scenario, ExpectedState expected) {
    this.stopped = new CommitBreakpoints(interceptor);
    this.interceptor = interceptor;
    this.scenario = scenario;
    this.expected = expected;
  }

  void close(String declared) {
    ring();
    claim(declared);
  }

  /** The reminders stand still. */
  void ring() {
    ring = stopped.stop(Moment.BEFORE, "ring");
    rings = rings();
    scenario.turnTo(REMINDERS);
    stopped.awaitCaught(ring);
    REMINDERS.forEach(expected::rung);
  }

  /** And so does whoever carries. */
  void claim(String declared) {
    claim = stopped.stop(Moment.BEFORE, "claim", "open-channel/" + declared);
    scenario.declare("priya", "sev3", declared);
    stopped.awaitCaught(claim);
  }

  /** What was owed a moment ago is left to its own ring: all of it must be older than that. */
  void open() {
    var since = System.nanoTime();
    untilTrue("nothing was just owed", () -> System.nanoTime() - since > 1_100_000_000L);
    stopped.release(requireNonNull(ring));
    untilTrue("the reminders have rung", () -> rings() > rings);
    stopped.release(requireNonNull(claim));
  }

  private long rings() {
    return interceptor.journal().stream().filter(label -> label.equals("ring")).count();
  }
}
