package dev.muster.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.testing.CountReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Tests of the full build that count something, run here as they run there.
 *
 * @param tag what their classes are tagged with, and what the names of their tallies begin with
 * @param targets of the counts that have one
 */
record CountingTests(int number, String name, String tag, Map<String, Target> targets)
    implements Benchmark {

  static final CountingTests KILL_SWEEP =
      new CountingTests(
          6,
          "kill sweep",
          "kill-sweep",
          Map.of(
              "lost",
              Target.exactly(0),
              "doubled",
              Target.exactly(0),
              "longest recovery ms",
              Target.atMost(10_000, "ms")));

  static final CountingTests FAULTS =
      new CountingTests(
          13, "faults", "fault-matrix", Map.of("other than without faults", Target.exactly(0)));

  @Override
  public void measure(ResultStore results) throws Exception {
    for (var file : files()) {
      Files.delete(file);
    }
    var summary = run();
    results.add(Line.count("tests run", summary.succeeded() + summary.failed(), Target.none()));
    results.add(Line.count("tests failed", summary.failed(), Target.exactly(0)));
    for (var file : files()) {
      var report = String.valueOf(file.getFileName()).replace(".json", "");
      counts(file).forEach((what, count) -> tell(results, report, what, count));
    }
  }

  private record Summary(long succeeded, long failed) {}

  private Summary run() {
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage("dev.muster"))
                .filters(TagFilter.includeTags(tag))
                .build(),
            listener);
    var summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 20);
    return new Summary(summary.getTestsSucceededCount(), summary.getTotalFailureCount());
  }

  private void tell(ResultStore results, String report, String what, double count) {
    results.note(report + " " + what, count);
    var measured = "%s: %s".formatted(report, what.replaceFirst(" ms$", ""));
    var target = targets.getOrDefault(what, Target.none());
    results.add(
        what.endsWith(" ms")
            ? Line.time(measured, count, target)
            : Line.count(measured, Math.round(count), target));
  }

  private static Map<String, Double> counts(Path file) throws IOException {
    return new ObjectMapper()
        .readValue(file.toFile(), new TypeReference<LinkedHashMap<String, Double>>() {});
  }

  private List<Path> files() throws IOException {
    if (!Files.exists(CountReport.FOLDER)) {
      return List.of();
    }
    try (var files = Files.list(CountReport.FOLDER)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(tag))
          .sorted()
          .toList();
    }
  }
}
