package dev.muster.incident;

import dev.muster.catalog.Catalog;
import dev.muster.catalog.ServiceName;
import java.util.List;
import java.util.stream.Collectors;

/** What the services of an incident are called. */
public final class ServiceNames {

  private ServiceNames() {}

  /**
   * What somebody typed, as the catalogue spells it: whoever reads input asks here first, and
   * decides by nothing else.
   *
   * @throws Refused when one is too long
   */
  public static List<ServiceName> read(List<String> typed, Catalog catalog) {
    return fitting(typed.stream().map(ServiceName::of).map(catalog::spelled).toList());
  }

  /**
   * Each once, without those that say nothing.
   *
   * @throws Refused when one is too long
   */
  static List<ServiceName> fitting(List<ServiceName> names) {
    var fitting = names.stream().filter(each -> !each.isEmpty()).distinct().toList();
    fitting.forEach(each -> requireFitting(each.text()));
    return fitting;
  }

  /** As they stand in a sentence. */
  public static String listed(List<ServiceName> names) {
    return names.stream().map(ServiceName::text).collect(Collectors.joining(", "));
  }

  private static void requireFitting(String name) {
    if (name.length() > ServiceName.LONGEST) {
      throw Refused.because(
          "Keep the name of a service to %d characters (one has %d).",
          ServiceName.LONGEST, name.length());
    }
  }
}
