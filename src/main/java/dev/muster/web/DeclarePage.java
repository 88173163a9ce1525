package dev.muster.web;

import dev.muster.catalog.Service;
import java.util.List;

public record DeclarePage(List<Service> services, Typed form) {

  public boolean anyPrivate() {
    return services.stream().anyMatch(Service::isPrivate);
  }
}
