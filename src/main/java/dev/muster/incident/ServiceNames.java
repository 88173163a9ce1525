package dev.muster.incident;

import dev.muster.catalog.Catalog;
import dev.muster.catalog.ServiceName;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and prints lists of service names. */
public final class ServiceNames {

  private ServiceNames() {}

  /**
   * Reads service names as typed and replaces them by the catalog's spelling. Every entry point
   * must use this before it decides anything by a name.
   *
   * @throws Refused when a name is too long
   */
  public static List<ServiceName> read(List<String> typed, Catalog catalog) {
    return fitting(typed.stream().map(ServiceName::of).map(catalog::spelled).toList());
  }

  /**
   * Removes duplicates and empty names.
   *
   * @throws Refused when a name is too long
   */
  static List<ServiceName> fitting(List<ServiceName> names) {
    var fitting = names.stream().filter(each -> !each.isEmpty()).distinct().toList();
    fitting.forEach(each -> requireFitting(each.text()));
    return fitting;
  }

  /** The names, separated by commas. */
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
