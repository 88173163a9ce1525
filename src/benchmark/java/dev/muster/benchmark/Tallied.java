package dev.muster.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.testing.Tally;
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
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Tests of the ordinary build that count on their way: run here as they run there. */
final class Tallied {

  private Tallied() {}

  /** What the tests with this tag counted, by the name of the tally. */
  static Map<String, Map<String, Double>> run(String tag) throws IOException {
    clear(tag);
    var summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage("dev.muster"))
                .filters(TagFilter.includeTags(tag))
                .build(),
            summary);
    demandSuccess(summary.getSummary());
    return read(tag);
  }

  private static void demandSuccess(TestExecutionSummary summary) {
    if (summary.getTotalFailureCount() > 0) {
      summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 20);
      throw new AssertionError(summary.getTotalFailureCount() + " tests failed; see above");
    }
  }

  private static Map<String, Map<String, Double>> read(String tag) throws IOException {
    var tallies = new LinkedHashMap<String, Map<String, Double>>();
    for (var file : files(tag)) {
      var counts =
          new ObjectMapper()
              .readValue(file.toFile(), new TypeReference<LinkedHashMap<String, Double>>() {});
      tallies.put(String.valueOf(file.getFileName()).replace(".json", ""), counts);
    }
    return tallies;
  }

  private static void clear(String tag) throws IOException {
    for (var file : files(tag)) {
      Files.delete(file);
    }
  }

  private static List<Path> files(String tag) throws IOException {
    if (!Files.exists(Tally.FOLDER)) {
      return List.of();
    }
    try (var files = Files.list(Tally.FOLDER)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(tag))
          .sorted()
          .toList();
    }
  }
}
