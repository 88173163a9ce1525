package dev.muster.benchmark;

/**
 * A line of the table.
 *
 * @param comparedWith what else was measured in the same run, or ""
 * @param ratio the figure that counts, or ""
 */
record Line(
    String measured,
    String figure,
    String comparedWith,
    String itsFigure,
    String ratio,
    String target,
    String verdict) {

  /** Milliseconds of ours and of theirs, and how many times theirs ours are. */
  static Line ratio(
      String measured, double millis, String comparedWith, double theirs, Target target) {
    var ratio = millis / theirs;
    return new Line(
        measured,
        millis(millis),
        comparedWith,
        millis(theirs),
        "%.2f ×".formatted(ratio),
        withTimes(target),
        verdict(target, ratio));
  }

  /** The same the other way round: how many times ours theirs are. */
  static Line faster(
      String measured, double millis, String comparedWith, double theirs, Target target) {
    var ratio = theirs / millis;
    return new Line(
        measured,
        millis(millis),
        comparedWith,
        millis(theirs),
        "%.2f × faster".formatted(ratio),
        withTimes(target),
        verdict(target, ratio));
  }

  /** Milliseconds with a bound of their own. */
  static Line time(
      String measured, double millis, String comparedWith, double theirs, Target target) {
    return new Line(
        measured,
        millis(millis),
        comparedWith,
        millis(theirs),
        "%.2f ×".formatted(millis / theirs),
        target.words(),
        verdict(target, millis));
  }

  static Line time(String measured, double millis, Target target) {
    return new Line(measured, millis(millis), "", "", "", target.words(), verdict(target, millis));
  }

  static Line count(String measured, long count, Target target) {
    return new Line(
        measured,
        "%,d".formatted(count),
        "",
        "",
        "",
        target.words(),
        verdict(target, (double) count));
  }

  static String millis(double millis) {
    return millis < 10 ? "%.1f ms".formatted(millis) : "%,.0f ms".formatted(millis);
  }

  private static String withTimes(Target target) {
    return target.words().isEmpty() ? "" : target.words() + " ×";
  }

  private static String verdict(Target target, double figure) {
    if (target.words().isEmpty()) {
      return "";
    }
    return target.isMet().test(figure) ? "met" : "**missed**";
  }
}
