package dev.muster.api;

import dev.muster.catalog.Catalog;
import dev.muster.catalog.ServiceName;
import dev.muster.incident.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param services all that it touches from now on; may be empty, but not left out
 */
record ServicesBody(@Nullable List<String> services) {

  /**
   * @throws Rejected when they cannot be right for any incident
   */
  Decision decision(Catalog catalog) {
    var mistakes = new Mistakes();
    var names = mistakes.read("services", () -> names(catalog));
    mistakes.demandNone();
    return (incident, by, now) -> incident.changeServices(names.orElseThrow(), by, now);
  }

  private List<ServiceName> names(Catalog catalog) {
    if (services == null) {
      throw Refused.because(
          "List all the services it touches; an empty list says that it is none.");
    }
    return Fields.services(services, catalog);
  }
}
