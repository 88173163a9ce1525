package dev.muster.benchmark;

import java.util.Locale;
import java.util.function.DoublePredicate;

/** What a figure should be. */
record Target(String words, DoublePredicate isMet) {

  static Target atMost(double most) {
    return new Target("≤ " + plain(most), figure -> figure <= most);
  }

  static Target atMost(double most, String unit) {
    return new Target("≤ %s %s".formatted(plain(most), unit), figure -> figure <= most);
  }

  static Target atLeast(double least) {
    return new Target("≥ " + plain(least), figure -> figure >= least);
  }

  static Target exactly(double wanted) {
    return new Target(plain(wanted), figure -> figure == wanted);
  }

  /** Told for what it is worth. */
  static Target none() {
    return new Target("", figure -> true);
  }

  static String plain(double figure) {
    return figure == Math.rint(figure)
        ? String.format(Locale.ROOT, "%,d", (long) figure)
        : String.format(Locale.ROOT, "%.2f", figure);
  }
}
