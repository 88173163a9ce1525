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
   * @throws ApiError when they cannot be right for any incident
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
