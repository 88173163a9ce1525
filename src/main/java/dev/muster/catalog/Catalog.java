package dev.muster.catalog;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The configured services by name. Fixed for the life of the process. */
@Singleton
public class Catalog {

  private static final String SETTING = "muster.services";
  private static final String PRIVATE = "private";
  private static final Set<String> KNOWN = new TreeSet<>(Set.of("owner", "runbook", PRIVATE));

  private final List<Service> services;
  private final Map<ServiceName, Service> byName;

  /**
   * @throws ConfigurationException when a setting is unknown, when {@code private} is neither true
   *     nor false, or when the name of a service is empty, too long or equal to another one
   */
  Catalog(List<ServiceSettings> settings, Environment environment) {
    requireKnown(environment);
    services =
        settings.stream()
            .map(each ->
                new Service(
                    ServiceName.of(each.name()).text(),
                    Optional.ofNullable(each.owner()),
                    Optional.ofNullable(each.runbook()),
                    isPrivate(each.name(), environment)))
            .sorted(Comparator.comparing(Service::name))
            .toList();
    byName = byName(services);
  }

  public List<Service> services() {
    return services;
  }

  /** Whether any of these is a private service or could be taken for one. */
  public boolean anyPrivate(Collection<ServiceName> names) {
    return names.stream().anyMatch(each -> privateAs(each).isPresent());
  }

  /** Whether any private service is configured. */
  public boolean anyPrivate() {
    return services.stream().anyMatch(Service::isPrivate);
  }

  /**
   * The private service that this name refers to. A name that is not configured counts as private
   * when it resembles a private service's name or mixes letters of several alphabets.
   */
  public Optional<Service> privateAs(ServiceName name) {
    var known = named(name);
    if (known.isPresent()) {
      return known.filter(Service::isPrivate);
    }
    return services.stream()
        .filter(Service::isPrivate)
        .filter(each -> name.readsLike(each.called()) || name.mixesAlphabets())
        .findFirst();
  }

  public Optional<Service> named(ServiceName name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The name as spelled in the configuration; a name that is not configured stays unchanged. */
  public ServiceName spelled(ServiceName name) {
    return named(name).map(Service::called).orElse(name);
  }

  /**
   * Without this check, {@code privat: true} would be ignored and the service's incidents be
   * visible to everyone.
   */
  private static void requireKnown(Environment environment) {
    var spellings = new HashMap<ServiceName, String>();
    for (var setting : environment.getProperties(SETTING, StringConvention.RAW).entrySet()) {
      var dot = setting.getKey().lastIndexOf('.');
      if (dot < 0) {
        continue;
      }
      var name = setting.getKey().substring(0, dot);
      var known = setting.getKey().substring(dot + 1);
      if (name.contains(".") || !KNOWN.contains(NameUtils.hyphenate(known, true))) {
        throw new ConfigurationException(
            "%s.%s is not known; below the name of a service, which has no dots, there are %s. For example: %s.checkout.owner: Payments"
                .formatted(SETTING, setting.getKey(), KNOWN, SETTING));
      }
      if (known.equalsIgnoreCase(PRIVATE) && setting.getValue() == null) {
        throw neither("%s.%s".formatted(SETTING, setting.getKey()));
      }
      var other = spellings.put(ServiceName.of(NameUtils.hyphenate(name, true)), name);
      if (other != null && !other.equals(name)) {
        throw oneName(other, name);
      }
    }
  }

  private static Map<ServiceName, Service> byName(List<Service> services) {
    var byName = new HashMap<ServiceName, Service>();
    for (var service : services) {
      var name = service.called();
      if (name.isEmpty() || name.text().length() > ServiceName.LONGEST) {
        throw new ConfigurationException(
            "%s has “%s”; name a service in 1 to %s characters. For example: %s.checkout"
                .formatted(SETTING, name, ServiceName.LONGEST, SETTING));
      }
      var other = byName.put(name, service);
      if (other != null) {
        throw oneName(other.name(), service.name());
      }
    }
    return Map.copyOf(byName);
  }

  /** Rejects anything but true and false, because a mistake would make private incidents open. */
  private static boolean isPrivate(String service, Environment environment) {
    var setting = "%s.%s.%s".formatted(SETTING, service, PRIVATE);
    var given = environment.getProperty(setting, String.class).map(String::strip).orElse("false");
    return switch (given) {
      case "true" -> true;
      case "false" -> false;
      default -> throw neither(setting);
    };
  }

  private static ConfigurationException neither(String setting) {
    return new ConfigurationException(
        "%s is neither true nor false. For example: %s: true".formatted(setting, setting));
  }

  private static ConfigurationException oneName(String one, String other) {
    return new ConfigurationException(
        "%s has “%s” and “%s”, which are one name to people; write it one way. For example: %s.checkout"
            .formatted(SETTING, one, other, SETTING));
  }
}
