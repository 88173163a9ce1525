package dev.muster.benchmark;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Runs what {@code -Dbenchmark=} names, or everything. A missed target is said in the table and
 * fails nothing: on a noisy machine a ratio is evidence, not a verdict.
 */
@Tag("benchmark")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchmarksTest {

  private static final List<Benchmark> ALL =
      List.of(
          new DeclareDepth(),
          new DeclareLatency(),
          new DeclareBurst(),
          new DeclareDuringBacklog(),
          new Acknowledgement(),
          CountingTests.KILL_SWEEP,
          new Reminders(),
          new TwoReplicas(),
          new Outage(),
          CountingTests.FAULTS);

  private final long seed = Long.getLong("seed", 42);
  private final Report report = new Report(seed);

  @TestFactory
  Stream<DynamicTest> benchmarks() {
    var chosen = chosen();
    return ALL.stream()
        .filter(each -> chosen.isEmpty() || chosen.contains(each.number()))
        .map(each -> dynamicTest(each.number() + " " + each.name(), () -> run(each)));
  }

  @AfterAll
  void show() {
    System.out.println();
    System.out.println(report.table());
  }

  private void run(Benchmark benchmark) throws Exception {
    var results = new ResultStore(seed);
    var start = System.nanoTime();
    try {
      benchmark.measure(results);
    } finally {
      results.note("whole benchmark ms", (System.nanoTime() - start) / 1e6);
      keep(benchmark, results);
    }
  }

  private void keep(Benchmark benchmark, ResultStore results) throws IOException {
    report.keep(benchmark, results);
  }

  private static Set<Integer> chosen() {
    return Arrays.stream(System.getProperty("benchmark", "").split(","))
        .map(String::strip)
        .filter(number -> !number.isEmpty())
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }
}
