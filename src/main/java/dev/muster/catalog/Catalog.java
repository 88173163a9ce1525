package dev.muster.catalog;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The configured services, by name. Fixed for the life of the process. */
@Singleton
public class Catalog {

  private final List<Service> services;

  Catalog(List<ServiceSettings> settings) {
    services =
        settings.stream()
            .map(each ->
                new Service(
                    each.name(),
                    Optional.ofNullable(each.owner()),
                    Optional.ofNullable(each.runbook())))
            .sorted(Comparator.comparing(Service::name))
            .toList();
  }

  public List<Service> services() {
    return services;
  }

  public Optional<Service> named(String name) {
    return services.stream().filter(service -> service.name().equals(name)).findFirst();
  }
}
