package dev.muster.benchmark;

import dev.muster.sandbox.faults.Latency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Everything breaks at once: more declares than Slack lets channels be opened. */
final class DeclareBurst implements Benchmark {

  private static final int DECLARES = 25;
  private static final int ALLOWED_AT_ONCE = 20;
  private static final Duration EVERY = Duration.ofMillis(400);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration CALL = Duration.ofMillis(150);
  private static final Duration TYPING = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(3);

  @Override
  public int number() {
    return 3;
  }

  @Override
  public String name() {
    return "declare burst";
  }

  @Override
  public void measure(ResultStore results) throws Exception {
    try (var world = Fixture.onPostgres()) {
      world.warmUp(20);
      world.rest();
      world.sandbox().faults().latency(Latency.fixed(CALL));
      world.sandbox().faults().enforceTiers(true);
      var start = System.nanoTime() + TYPING.toNanos();
      var declares = declares(world, start);
      tell(results, world, declares, awaitUsable(declares), start);
    }
  }

  private static List<Declare> declares(Fixture world, long start) throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var typed = new ArrayList<Future<Declare>>();
      for (var each = 0; each < DECLARES; each++) {
        typed.add(people.submit(declare(world, each, start + each * EVERY.toNanos())));
      }
      var declares = new ArrayList<Declare>();
      for (var each : typed) {
        declares.add(each.get());
      }
      return declares;
    }
  }

  private static Callable<Declare> declare(Fixture world, int each, long submitAt) {
    var person = TestEnvironment.EVERYBODY.get(each % TestEnvironment.EVERYBODY.size());
    var title = "Burst %02d".formatted(each + 1);
    return () -> {
      sleepUntil(submitAt - TYPING.toNanos());
      Declare.open(world.sandbox(), person, title);
      sleepUntil(submitAt);
      return Declare.submit(world.sandbox(), person, title);
    };
  }

  /** Milliseconds each took until it was usable, as far as it came to that. */
  private static List<Optional<Double>> awaitUsable(List<Declare> declares) {
    var end = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      var usable = declares.stream().map(Declare::usableMillis).toList();
      if (usable.stream().allMatch(Optional::isPresent) || System.nanoTime() > end) {
        return usable;
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static void tell(
      ResultStore results,
      Fixture world,
      List<Declare> declares,
      List<Optional<Double>> usable,
      long start) {
    var sent = declares.stream().map(each -> (each.sentNanos() - start) / 1e6).toList();
    for (var each = 0; each < DECLARES; each++) {
      var since = sent.get(each);
      var series = each < ALLOWED_AT_ONCE ? "first 20 usable ms" : "rest usable ms";
      usable
          .get(each)
          .ifPresent(took -> {
            results.note(series, took);
            results.note("usable since the burst began ms", since + took);
          });
    }
    results.add(
        Line.time(
            "25 in 10 s: p99 of the first 20 until usable",
            Figures.percentile(results.noted("first 20 usable ms"), 0.99),
            "floor, 2 × 150 ms",
            2.0 * CALL.toMillis(),
            Target.atMost(1000, "ms")));
    var bucket = new IdealBucket(ALLOWED_AT_ONCE, MINUTE.dividedBy(ALLOWED_AT_ONCE));
    var bucketTurns = sent.stream().map(bucket::take).toList();
    compare(
        results, sent, usable, bucketTurns, "an ideal token bucket (20, then 20 a minute)", 1.1);
    compare(results, sent, usable, windowTurns(sent), "an ideal sliding window (20 a minute)", 1.1);
    results.add(
        Line.count("lost", usable.stream().filter(Optional::isEmpty).count(), Target.exactly(0)));
    results.add(
        Line.count(
            "calls that Slack refused with 429",
            world.sandbox().calls().toSlack().stream()
                .filter(call -> call.outcome().equals("ratelimited"))
                .count(),
            Target.none()));
  }

  /** The one of the rest that is furthest behind what it could have had. */
  private static void compare(
      ResultStore results,
      List<Double> sent,
      List<Optional<Double>> usable,
      List<Double> turns,
      String ideal,
      double most) {
    var worst = 0.0;
    var worstIdeal = 1.0;
    for (var each = ALLOWED_AT_ONCE; each < DECLARES; each++) {
      var since = sent.get(each) + usable.get(each).orElse((double) LONGEST.toMillis());
      var could = turns.get(each) + 2 * CALL.toMillis();
      results.note(ideal + ", usable since the burst began ms", could);
      if (since / could > worst / worstIdeal) {
        worst = since;
        worstIdeal = could;
      }
    }
    results.add(
        Line.ratio(
            "the rest, since the burst began: the one furthest behind",
            worst,
            ideal,
            worstIdeal,
            Target.atMost(most)));
  }

  private static List<Double> windowTurns(List<Double> sent) {
    var turns = new ArrayList<Double>();
    for (var asked : sent) {
      var hasRoom = turns.size() < ALLOWED_AT_ONCE;
      turns.add(
          hasRoom
              ? asked
              : Math.max(asked, turns.get(turns.size() - ALLOWED_AT_ONCE) + MINUTE.toMillis()));
    }
    return turns;
  }

  private static void sleepUntil(long nanos) {
    while (System.nanoTime() < nanos) {
      LockSupport.parkNanos(nanos - System.nanoTime());
    }
  }
}
