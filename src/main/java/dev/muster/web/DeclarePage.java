package dev.muster.web;

import dev.muster.catalog.Service;
import dev.muster.incident.Severity;
import java.util.List;

public record DeclarePage(
    List<Severity> severities, Severity inDoubt, List<Service> services, FormInput form) {

  public boolean anyPrivate() {
    return services.stream().anyMatch(Service::isPrivate);
  }
}
