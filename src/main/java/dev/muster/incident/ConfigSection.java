package dev.muster.incident;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.naming.conventions.StringConvention;
import io.micronaut.core.type.Argument;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A group of settings under one prefix. Unknown keys stop the start, because a misspelt setting
 * would otherwise go unnoticed until it is needed.
 *
 * @param name the full prefix, for example {@code muster.roles.scribe}
 */
record ConfigSection(Environment settings, String name) {

  /** The sections directly below a prefix, sorted by name. */
  static List<ConfigSection> below(Environment settings, String name) {
    return new TreeSet<>(settings.getPropertyEntries(name))
        .stream().map(each -> new ConfigSection(settings, name + "." + each)).toList();
  }

  /** The last part of the name, for example {@code scribe}. */
  String key() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * @throws ConfigurationException when the section has a key that is not in {@code known}
   */
  ConfigSection requireOnly(Set<String> known, String example) {
    settings.getProperties(name, StringConvention.RAW).keySet().stream()
        .map(each -> each.replaceFirst("[.\\[].*", ""))
        .filter(each -> !known.contains(each))
        .findFirst()
        .ifPresent(unknown -> {
          var choice = String.join(", ", new TreeSet<>(known));
          throw refused(unknown, "is not known; there are %s.".formatted(choice), example);
        });
    return this;
  }

  /** The value on one line; empty when it is missing or blank. */
  Optional<String> text(String key) {
    return settings
        .getProperty(name + "." + key, String.class)
        .map(UserText::line)
        .filter(each -> !each.isEmpty());
  }

  /** Accepts a single value as well as a list. */
  List<String> texts(String key) {
    return settings
        .getProperty(name + "." + key, Argument.listOf(String.class))
        .orElse(List.of())
        .stream()
        .map(UserText::line)
        .toList();
  }

  /** Empty when the value is missing or is not a duration. */
  Optional<Duration> duration(String key) {
    return settings.getProperty(name + "." + key, Duration.class);
  }

  boolean has(String key) {
    return settings.containsProperty(name + "." + key);
  }

  ConfigurationException refused(String key, String problem, String example) {
    return refusal(name + "." + key, problem, example);
  }

  static ConfigurationException refusal(String name, String problem, String example) {
    return new ConfigurationException("%s %s For example: %s".formatted(name, problem, example));
  }
}
