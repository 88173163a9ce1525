package dev.muster.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table and what it was made of, kept after each benchmark so that nothing is lost. */
final class Report {

  private static final Path FOLDER = Path.of("target", "benchmarks");

  private final long seed;
  private final Map<Benchmark, ResultStore> notebooks = new LinkedHashMap<>();

  Report(long seed) {
    this.seed = seed;
  }

  void keep(Benchmark benchmark, ResultStore results) throws IOException {
    notebooks.put(benchmark, results);
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("table.md"), table());
    JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValue(FOLDER.resolve("raw.json").toFile(), raw());
  }

  String table() {
    var text = new ArrayList<String>();
    text.add("Seed %d. %s".formatted(seed, Machine.words()));
    text.add("");
    text.add(
        "| # | benchmark | measured | figure | compared with | its figure | ratio | target | |");
    text.add("|---|---|---|---|---|---|---|---|---|");
    notebooks.forEach((benchmark, results) -> {
      for (var line : results.lines()) {
        text.add(row(benchmark, line));
      }
    });
    notebooks.forEach((benchmark, results) -> {
      for (var remark : results.remarks()) {
        text.add("");
        text.add("%d: %s".formatted(benchmark.number(), remark));
      }
    });
    return String.join("\n", text) + "\n";
  }

  private static String row(Benchmark benchmark, Line line) {
    return "| "
        + String.join(
            " | ",
            List.of(
                String.valueOf(benchmark.number()),
                benchmark.name(),
                line.measured(),
                line.figure(),
                line.comparedWith(),
                line.itsFigure(),
                line.ratio(),
                line.target(),
                line.verdict()))
        + " |";
  }

  private Map<String, Object> raw() {
    var raw = new LinkedHashMap<String, Object>();
    raw.put("seed", seed);
    raw.put("machine", Machine.words());
    var benchmarks = new LinkedHashMap<String, Object>();
    notebooks.forEach((benchmark, results) ->
        benchmarks.put("%d %s".formatted(benchmark.number(), benchmark.name()), results.series()));
    raw.put("benchmarks", benchmarks);
    return raw;
  }
}
