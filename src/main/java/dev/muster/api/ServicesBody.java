package dev.muster.api;

import dev.muster.catalog.Catalog;
import dev.muster.catalog.ServiceName;
import dev.muster.incident.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param services all affected services, replacing the previous list; may be empty, but not omitted
 */
record ServicesBody(@Nullable List<String> services) {

  /**
   * @throws ApiError when the list is invalid for any incident
   */
  Decision decision(Catalog catalog) {
    var mistakes = new FieldErrors();
    var names = mistakes.read("services", () -> names(catalog));
    mistakes.requireNone();
    return (incident, by, now) -> incident.changeServices(names.orElseThrow(), by, now);
  }

  private List<ServiceName> names(Catalog catalog) {
    if (services == null) {
      throw Refused.because(
          "List all the services it touches; an empty list says that it is none.");
    }
    return FieldReader.services(services, catalog);
  }
}
