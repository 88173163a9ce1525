package dev.muster.benchmark;

import com.slack.api.Slack;
import dev.muster.sandbox.faults.Latency;
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
  public void measure(ResultStore results) throws Exception {
    try (var postgres = Fixture.onPostgres();
        var embedded = Fixture.embedded()) {
      postgres.warmUp(100);
      embedded.warmUp(100);
      steady(results, postgres, embedded);
      tail(results, postgres);
    }
  }

  private static void steady(ResultStore results, Fixture postgres, Fixture embedded)
      throws Exception {
    var replay = replay(postgres);
    faults(postgres, Latency.fixed(CALL));
    faults(embedded, Latency.fixed(CALL));
    for (var round = 1; round <= ROUNDS; round++) {
      declare(results, postgres, "usable ms", "done ms", "Steady " + round);
      declare(results, embedded, "embedded usable ms", "embedded done ms", "Steady " + round);
      results.note("two calls ms", replay.millis(TWO_CALLS));
      for (var peer : Peer.ALL) {
        results.note(peer.name() + " usable ms", usable(replay, peer));
      }
      postgres.settle();
      postgres.rest();
      embedded.rest();
    }
    var ours = results.median("usable ms");
    results.add(
        Line.ratio(
            "form sent → everybody invited, card posted; 150 ms a call",
            ours,
            "floor, 2 × 150 ms",
            FLOOR,
            Target.atMost(1.15)));
    results.add(
        Line.ratio(
            "the same on the embedded database",
            results.median("embedded usable ms"),
            "floor, 2 × 150 ms",
            FLOOR,
            Target.atMost(1.15)));
    results.add(
        Line.ratio(
            "the same", ours, "two calls replayed", results.median("two calls ms"), Target.none()));
    compare(results, "the same", ours, " usable ms", Target.atLeast(3.5));
  }

  /** Ten seconds a round for the others: ours are taken more often, being shorter. */
  private static void tail(ResultStore results, Fixture world) throws Exception {
    var replay = replay(world);
    faults(world, Latency.profile(CALL, Duration.ofMillis(480), Duration.ofMillis(1000)));
    for (var round = 1; round <= ROUNDS_IN_THE_TAIL; round++) {
      for (var each = 1; each <= OURS_IN_THE_TAIL; each++) {
        var title = "Tail %d of %d".formatted(each, round);
        declare(results, world, "tail usable ms", "tail done ms", title);
        world.rest();
        results.note("tail two calls ms", replay.millis(TWO_CALLS));
      }
      for (var peer : Peer.ALL) {
        results.note(peer.name() + " tail usable ms", usable(replay, peer));
      }
      world.settle();
    }
    var ours = results.median("tail usable ms");
    results.add(
        Line.ratio(
            "with a tail (p50 150, p95 480, p99 1,000 ms)",
            ours,
            "two calls replayed",
            results.median("tail two calls ms"),
            Target.none()));
    compare(results, "with a tail", ours, " tail usable ms", Target.none());
  }

  private static void compare(
      ResultStore results, String measured, double ours, String series, Target best) {
    var first = true;
    for (var peer : byMedian(results, series)) {
      results.add(
          Line.faster(
              measured,
              ours,
              peer.name() + ", replayed",
              results.median(peer.name() + series),
              first ? best : Target.none()));
      first = false;
    }
  }

  private static List<Peer> byMedian(ResultStore results, String series) {
    return Peer.ALL.stream()
        .sorted(Comparator.comparingDouble(peer -> results.median(peer.name() + series)))
        .toList();
  }

  private static void declare(
      ResultStore results, Fixture world, String usable, String done, String title) {
    var declare = Declare.of(world.sandbox(), TestEnvironment.REPORTER, title);
    results.note(usable, declare.awaitUsable());
    results.note(done, declare.awaitDone());
    var pauses = declare.pauses();
    results.note(usable + ", of it until the form is answered", pauses.get(0));
    results.note(usable + ", from there to the first call", pauses.get(1));
    results.note(usable + ", from its answer to the last of the next", pauses.get(2));
    world.settle();
  }

  private static double usable(Replay replay, Peer peer) throws IOException {
    return replay.millis(peer.calls().subList(0, peer.usableAfter()));
  }

  private static Replay replay(Fixture world) {
    return new Replay(world.muster().bean(Slack.class).getHttpClient(), world.sandbox());
  }

  private static void faults(Fixture world, Latency latency) {
    world.sandbox().faults().latency(latency);
  }
}
