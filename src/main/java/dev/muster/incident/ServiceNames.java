package dev.muster.incident;

import java.util.List;

/** What the services of an incident are called. */
final class ServiceNames {

  private static final int LONGEST = 120;

  private ServiceNames() {}

  /**
   * Each once, without those that say nothing.
   *
   * @throws Refused when one is too long
   */
  static List<String> cleaned(List<String> typed) {
    var names = typed.stream().map(Words::line).filter(each -> !each.isEmpty()).distinct().toList();
    names.forEach(ServiceNames::demandFitting);
    return names;
  }

  private static void demandFitting(String name) {
    if (name.length() > LONGEST) {
      throw Refused.because(
          "Keep the name of a service to %d characters (one has %d).", LONGEST, name.length());
    }
  }
}
