package dev.muster.catalog;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The configured services, by name. Fixed for the life of the process. */
@Singleton
public class Catalog {

  private final List<Service> services;

  /**
   * @throws ConfigurationException when a service is neither private nor not
   */
  Catalog(List<ServiceSettings> settings, Environment environment) {
    services =
        settings.stream()
            .map(each ->
                new Service(
                    each.name(),
                    Optional.ofNullable(each.owner()),
                    Optional.ofNullable(each.runbook()),
                    isPrivate(each.name(), environment)))
            .sorted(Comparator.comparing(Service::name))
            .toList();
  }

  public List<Service> services() {
    return services;
  }

  /** Whether one of them has private incidents as a rule. */
  public boolean anyPrivate(Collection<String> names) {
    return services.stream()
        .filter(Service::isPrivate)
        .anyMatch(each -> names.contains(each.name()));
  }

  /** Whether any at all has. */
  public boolean anyPrivate() {
    return services.stream().anyMatch(Service::isPrivate);
  }

  public Optional<Service> named(String name) {
    return services.stream().filter(service -> service.name().equals(name)).findFirst();
  }

  /** Nobody should find out by an incident that everybody can see. */
  private static boolean isPrivate(String service, Environment environment) {
    var setting = "muster.services.%s.private".formatted(service);
    var given = environment.getProperty(setting, String.class).map(String::strip).orElse("false");
    return switch (given) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ConfigurationException(
              "%s is neither true nor false. For example: %s: true".formatted(setting, setting));
    };
  }
}
