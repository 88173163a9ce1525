package dev.muster.benchmark;

import static dev.muster.testing.Patience.untilTrue;

import dev.muster.sandbox.weather.Latency;
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
  public void measure(Notebook notebook) throws Exception {
    try (var busy = World.populated(OPEN);
        var idle = World.populated(OPEN)) {
      prepare(busy);
      prepare(idle);
      busy.database().execute("update reminder set due_at = now()");
      untilTrue("the reminders wait", () -> waiting(busy) > WAITING);
      for (var round = 1; round <= ROUNDS; round++) {
        notebook.note("waiting", (double) waiting(busy));
        declare(notebook, "with the backlog usable ms", busy, round);
        declare(notebook, "without usable ms", idle, round);
      }
    }
    notebook.add(
        Line.ratio(
            "form sent → usable, while %,.0f to %,.0f reminder posts wait"
                .formatted(
                    Figures.percentile(notebook.noted("waiting"), 0),
                    Figures.most(notebook.noted("waiting"))),
            notebook.median("with the backlog usable ms"),
            "the same, none waiting",
            notebook.median("without usable ms"),
            Target.atMost(1.2)));
  }

  private static void prepare(World world) {
    world.warmUp(WARM_UPS);
    world.sandbox().weather().latency(Latency.fixed(Duration.ofMillis(150)));
    world.sandbox().weather().enforceTiers(true);
  }

  private static void declare(Notebook notebook, String series, World world, int round) {
    var declare = Declare.of(world.sandbox(), Workplace.REPORTER, "Priority " + round);
    notebook.note(series, declare.awaitUsable());
    declare.awaitDone();
  }

  private static long waiting(World world) {
    try {
      return world.database().count(WAIT);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
