package dev.muster.incident;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads {@code muster.statuses.monitoring.name: Mitigated} and so on; missing settings keep their
 * defaults.
 */
@Factory
class StatusLabelsFactory {

  private static final String SETTING = "muster.statuses";
  private static final String EXAMPLE = "muster.statuses.monitoring.name: Mitigated";

  private static final String NAME = "name";
  private static final String BADGE = "badge";

  private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}\\p{N} '’/-]{0,39}");
  private static final Pattern EMOJI = Pattern.compile(":[a-z0-9_+-]{1,40}:|[^\\p{ASCII}]{1,8}");

  @Singleton
  StatusLabels statusLabels(Environment settings) {
    var names = new EnumMap<Status, String>(Status.class);
    var badges = new EnumMap<Status, String>(Status.class);
    for (var section : ConfigSection.below(settings, SETTING)) {
      var status = status(section);
      section.requireOnly(Set.of(NAME, BADGE), EXAMPLE);
      if (!section.has(NAME) && !section.has(BADGE)) {
        throw ConfigSection.refusal(section.name(), "has neither a name nor a badge.", EXAMPLE);
      }
      matching(section, NAME, WORDS, "write at most 40 letters, digits and ' / -")
          .ifPresent(name -> names.put(status, name));
      badge(section, status).ifPresent(badge -> badges.put(status, badge));
    }
    var book = new StatusLabels(names, badges);
    requireUnlike(book, names);
    return book;
  }

  private static Status status(ConfigSection section) {
    return Arrays.stream(Status.values())
        .filter(each -> setting(each).equals(section.key().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> {
          var all =
              Arrays.stream(Status.values())
                  .map(StatusLabelsFactory::setting)
                  .collect(Collectors.joining(", "));
          return ConfigSection.refusal(
              section.name(), "is not known; there are %s.".formatted(all), EXAMPLE);
        });
  }

  private static String setting(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> badge(ConfigSection section, Status status) {
    if (section.has(BADGE) && status.isAccepted()) {
      throw section.refused(
          BADGE,
          "cannot be set: while people work on an incident, its severity's is shown.",
          "muster.statuses.resolved.badge: \":tada:\"");
    }
    return matching(section, BADGE, EMOJI, "write one emoji, or its name, as in :tada:");
  }

  private static Optional<String> matching(
      ConfigSection section, String key, Pattern shape, String instead) {
    if (!section.has(key)) {
      return Optional.empty();
    }
    var text = section.text(key).orElse("");
    if (!shape.matcher(text).matches()) {
      throw section.refused(key, "is “%s”; %s.".formatted(text, instead), EXAMPLE);
    }
    return Optional.of(text);
  }

  /**
   * @throws ConfigurationException when a name could be mistaken for another status
   */
  private static void requireUnlike(StatusLabels book, Map<Status, String> names) {
    names.forEach((one, name) ->
        Arrays.stream(Status.values())
            .filter(other -> other != one && book.label(other).equalsIgnoreCase(name))
            .findFirst()
            .ifPresent(other -> {
              throw ConfigSection.refusal(
                  "%s.%s.name".formatted(SETTING, setting(one)),
                  "is “%s”, which already means %s.".formatted(name, setting(other)),
                  EXAMPLE);
            }));
  }
}
