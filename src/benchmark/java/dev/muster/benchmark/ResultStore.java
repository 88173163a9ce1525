package dev.muster.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one benchmark found: its lines of the table, and every figure they were made of. */
final class ResultStore {

  private static final Logger LOG = LoggerFactory.getLogger(ResultStore.class);

  private final long seed;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, List<Double>> series = new LinkedHashMap<>();

  ResultStore(long seed) {
    this.seed = seed;
  }

  long seed() {
    return seed;
  }

  void add(Line line) {
    lines.add(line);
  }

  /** Something to know when reading the lines. */
  void remark(String sentence) {
    remarks.add(sentence);
  }

  synchronized void note(String name, double figure) {
    LOG.info("{}: {}", name, figure);
    series.computeIfAbsent(name, none -> new ArrayList<>()).add(figure);
  }

  synchronized void noteAll(String name, List<Double> figures) {
    series.computeIfAbsent(name, none -> new ArrayList<>()).addAll(figures);
  }

  synchronized List<Double> noted(String name) {
    return List.copyOf(series.getOrDefault(name, List.of()));
  }

  double median(String name) {
    return Figures.median(noted(name));
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  List<String> remarks() {
    return List.copyOf(remarks);
  }

  synchronized Map<String, List<Double>> series() {
    return new LinkedHashMap<>(series);
  }
}
