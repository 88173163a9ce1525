package dev.muster.channel;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One item of a list in the configuration file. Unknown keys stop the start: an invitation rule
 * that invites no one would only be noticed in an incident.
 *
 * @param name for example {@code muster.invitations[0]}
 */
record ConfigListItem(String name, Map<?, ?> values) {

  /**
   * @throws ConfigurationException when an item is not a map or has an unknown key
   */
  static List<ConfigListItem> all(Environment environment, String setting, Set<String> known) {
    var found = new ArrayList<ConfigListItem>();
    for (var item : environment.getProperty(setting, List.class).orElse(List.of())) {
      var name = "%s[%s]".formatted(setting, found.size());
      if (!(item instanceof Map<?, ?> values)) {
        throw new ConfigurationException(
            "%s is no list of settings such as %s.".formatted(name, known));
      }
      values.keySet().stream()
          .map(String::valueOf)
          .filter(each -> !known.contains(each))
          .findFirst()
          .ifPresent(unknown -> {
            throw new ConfigurationException(
                "%s.%s is not known; there are %s.".formatted(name, unknown, known));
          });
      found.add(new ConfigListItem(name, values));
    }
    return found;
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(String::valueOf).map(String::strip);
  }

  /** Accepts a single value as well as a list. */
  List<String> texts(String key) {
    var value = values.get(key);
    if (value == null) {
      return List.of();
    }
    return (value instanceof Collection<?> several ? several : List.of(value))
        .stream().map(each -> String.valueOf(each).strip()).toList();
  }

  ConfigurationException refused(String key, String problem) {
    return new ConfigurationException("%s.%s %s".formatted(name, key, problem));
  }
}
