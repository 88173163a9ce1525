package dev.muster.benchmark;

import java.util.Map;

/**
 * Numbers that tests of the ordinary build count, told in the table.
 *
 * @param tag what their classes are tagged with, and what their tallies' names begin with
 * @param targets of the counts that have one
 */
record TalliedTests(int number, String name, String tag, Map<String, Target> targets)
    implements Benchmark {

  static final TalliedTests KILL_SWEEP =
      new TalliedTests(
          6,
          "kill sweep",
          "kill-sweep",
          Map.of(
              "lost",
              Target.exactly(0),
              "doubled",
              Target.exactly(0),
              "slowest recovery ms",
              Target.atMost(10_000, "ms")));

  static final TalliedTests FAULTS =
      new TalliedTests(
          13,
          "faults",
          "fault-matrix",
          Map.of(
              "different",
              Target.exactly(0),
              "lost",
              Target.exactly(0),
              "doubled",
              Target.exactly(0)));

  @Override
  public void measure(Notebook notebook) throws Exception {
    var tallies = Tallied.run(tag);
    if (tallies.isEmpty()) {
      notebook.remark("no test of this version is tagged %s and leaves a tally.".formatted(tag));
    }
    tallies.forEach((tally, counts) ->
        counts.forEach((what, count) -> {
          notebook.note(tally + " " + what, count);
          var measured = "%s: %s".formatted(tally, what);
          var target = targets.getOrDefault(what, Target.none());
          notebook.add(
              what.endsWith(" ms")
                  ? Line.time(measured, count, target)
                  : Line.count(measured, Math.round(count), target));
        }));
  }
}
