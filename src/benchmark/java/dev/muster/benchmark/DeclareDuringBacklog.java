package dev.muster.benchmark;

import static dev.muster.testing.Patience.untilTrue;

import dev.muster.sandbox.faults.Latency;
import java.sql.SQLException;
import java.time.Duration;

/** A declare while reminders queue at Slack's door, beside the same without them. */
final class DeclareDuringBacklog implements Benchmark {

  private static final int OPEN = 1000;
  private static final int WAITING = 500;
  private static final int WARM_UPS = 12;
  private static final int ROUNDS = 9;
  private static final String WAIT =
      "select count(*) from effect where state = 'OWED' and body like '%remind-of-update%'";

  @Override
  public int number() {
    return 4;
  }

  @Override
  public String name() {
    return "priority";
  }

  /** Slack takes 300 posts a minute: of 1,000 that come due together, 500 wait for a while. */
  @Override
  public void measure(ResultStore results) throws Exception {
    try (var busy = Fixture.populated(OPEN);
        var idle = Fixture.populated(OPEN)) {
      prepare(busy);
      prepare(idle);
      busy.database().execute("update reminder set due_at = now()");
      untilTrue("the reminders wait", () -> waiting(busy) > WAITING);
      for (var round = 1; round <= ROUNDS; round++) {
        results.note("waiting", (double) waiting(busy));
        declare(results, "with the backlog usable ms", busy, round);
        declare(results, "without usable ms", idle, round);
      }
    }
    results.add(
        Line.ratio(
            "form sent → usable, while %,.0f to %,.0f reminder posts wait"
                .formatted(
                    Figures.percentile(results.noted("waiting"), 0),
                    Figures.most(results.noted("waiting"))),
            results.median("with the backlog usable ms"),
            "the same, none waiting",
            results.median("without usable ms"),
            Target.atMost(1.2)));
  }

  private static void prepare(Fixture world) {
    world.warmUp(WARM_UPS);
    world.sandbox().faults().latency(Latency.fixed(Duration.ofMillis(150)));
    world.sandbox().faults().enforceTiers(true);
  }

  private static void declare(ResultStore results, String series, Fixture world, int round) {
    var declare = Declare.of(world.sandbox(), TestEnvironment.REPORTER, "Priority " + round);
    results.note(series, declare.awaitUsable());
    declare.awaitDone();
  }

  private static long waiting(Fixture world) {
    try {
      return world.database().count(WAIT);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
