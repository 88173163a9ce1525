package dev.muster.benchmark;

import java.util.List;

/** Percentiles by nearest rank: always a figure that was measured. */
final class Figures {

  private Figures() {}

  static double median(List<Double> figures) {
    return percentile(figures, 0.5);
  }

  static double percentile(List<Double> figures, double share) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    var sorted = figures.stream().sorted().toList();
    var rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }

  static double most(List<Double> figures) {
    return percentile(figures, 1);
  }
}
