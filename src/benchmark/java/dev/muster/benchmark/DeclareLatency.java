package dev.muster.benchmark;

import com.slack.api.Slack;
import dev.muster.sandbox.weather.Latency;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** From the form to a channel that people can work in, beside the other bots' way there. */
final class DeclareLatency implements Benchmark {

  private static final Duration CALL = Duration.ofMillis(150);
  private static final double FLOOR = 2 * CALL.toMillis();
  private static final int ROUNDS = 7;
  private static final int ROUNDS_IN_THE_TAIL = 5;
  private static final int OURS_IN_THE_TAIL = 7;
  private static final List<String> TWO_CALLS =
      List.of("conversations.create", "conversations.invite");

  @Override
  public int number() {
    return 2;
  }

  @Override
  public String name() {
    return "declare latency";
  }

  @Override
  public void measure(Notebook notebook) throws Exception {
    try (var postgres = World.onPostgres();
        var embedded = World.embedded()) {
      postgres.warmUp(100);
      embedded.warmUp(100);
      steady(notebook, postgres, embedded);
      tail(notebook, postgres);
    }
  }

  private static void steady(Notebook notebook, World postgres, World embedded) throws Exception {
    var replay = replay(postgres);
    weather(postgres, Latency.fixed(CALL));
    weather(embedded, Latency.fixed(CALL));
    for (var round = 1; round <= ROUNDS; round++) {
      declare(notebook, postgres, "usable ms", "done ms", "Steady " + round);
      declare(notebook, embedded, "embedded usable ms", "embedded done ms", "Steady " + round);
      notebook.note("two calls ms", replay.millis(TWO_CALLS));
      for (var peer : Peer.ALL) {
        notebook.note(peer.name() + " usable ms", usable(replay, peer));
      }
      postgres.settle();
      postgres.rest();
      embedded.rest();
    }
    var ours = notebook.median("usable ms");
    notebook.add(
        Line.ratio(
            "form sent → everybody invited, card posted; 150 ms a call",
            ours,
            "floor, 2 × 150 ms",
            FLOOR,
            Target.atMost(1.15)));
    notebook.add(
        Line.ratio(
            "the same on the embedded database",
            notebook.median("embedded usable ms"),
            "floor, 2 × 150 ms",
            FLOOR,
            Target.atMost(1.15)));
    notebook.add(
        Line.ratio(
            "the same",
            ours,
            "two calls replayed",
            notebook.median("two calls ms"),
            Target.none()));
    compare(notebook, "the same", ours, " usable ms", Target.atLeast(3.5));
  }

  /** Ten seconds a round for the others: ours are taken more often, being shorter. */
  private static void tail(Notebook notebook, World world) throws Exception {
    var replay = replay(world);
    weather(world, Latency.profile(CALL, Duration.ofMillis(480), Duration.ofMillis(1000)));
    for (var round = 1; round <= ROUNDS_IN_THE_TAIL; round++) {
      for (var each = 1; each <= OURS_IN_THE_TAIL; each++) {
        var title = "Tail %d of %d".formatted(each, round);
        declare(notebook, world, "tail usable ms", "tail done ms", title);
        world.rest();
        notebook.note("tail two calls ms", replay.millis(TWO_CALLS));
      }
      for (var peer : Peer.ALL) {
        notebook.note(peer.name() + " tail usable ms", usable(replay, peer));
      }
      world.settle();
    }
    var ours = notebook.median("tail usable ms");
    notebook.add(
        Line.ratio(
            "with a tail (p50 150, p95 480, p99 1,000 ms)",
            ours,
            "two calls replayed",
            notebook.median("tail two calls ms"),
            Target.none()));
    compare(notebook, "with a tail", ours, " tail usable ms", Target.none());
  }

  private static void compare(
      Notebook notebook, String measured, double ours, String series, Target best) {
    var first = true;
    for (var peer : byMedian(notebook, series)) {
      notebook.add(
          Line.faster(
              measured,
              ours,
              peer.name() + ", replayed",
              notebook.median(peer.name() + series),
              first ? best : Target.none()));
      first = false;
    }
  }

  private static List<Peer> byMedian(Notebook notebook, String series) {
    return Peer.ALL.stream()
        .sorted(Comparator.comparingDouble(peer -> notebook.median(peer.name() + series)))
        .toList();
  }

  private static void declare(
      Notebook notebook, World world, String usable, String done, String title) {
    var declare = Declare.of(world.sandbox(), Workplace.REPORTER, title);
    notebook.note(usable, declare.awaitUsable());
    notebook.note(done, declare.awaitDone());
    var pauses = declare.pauses();
    notebook.note(usable + ", of it until the form is answered", pauses.get(0));
    notebook.note(usable + ", from there to the first call", pauses.get(1));
    notebook.note(usable + ", from its answer to the last of the next", pauses.get(2));
    world.settle();
  }

  private static double usable(Replay replay, Peer peer) throws IOException {
    return replay.millis(peer.calls().subList(0, peer.usableAfter()));
  }

  private static Replay replay(World world) {
    return new Replay(world.muster().bean(Slack.class).getHttpClient(), world.sandbox());
  }

  private static void weather(World world, Latency latency) {
    world.sandbox().weather().latency(latency);
  }
}
