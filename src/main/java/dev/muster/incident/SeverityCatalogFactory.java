package dev.muster.incident;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code muster.severities.sev1.name: P1} and so on; missing settings keep their defaults.
 */
@Factory
class SeverityCatalogFactory {

  private static final String SETTING = "muster.severities";
  private static final String EXAMPLE = "muster.severities.sev1.name: P1";

  /** {@code postmortem} is read by {@link PostmortemDeadlinesFactory}. */
  private static final Set<String> KNOWN =
      Set.of("name", "meaning", "badge", "colour", "offered", "postmortem");

  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}-]{0,19}");
  private static final Pattern MEANING =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ,.;:()'’/%+-]{0,59}");
  private static final Pattern BADGE = Pattern.compile(":[a-z0-9_+-]{1,40}:|[^\\p{ASCII}]{1,8}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  @Singleton
  SeverityCatalog severityCatalog(Environment settings) {
    var sections = new HashMap<Severity, ConfigSection>();
    for (var section : ConfigSection.below(settings, SETTING)) {
      var severity =
          Severity.USUAL.stream()
              .filter(each -> each.key().equals(section.key().toUpperCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() ->
                  ConfigSection.refusal(
                      section.name(), "is not known; there are sev1 to sev4.", EXAMPLE));
      sections.put(severity, section.requireOnly(KNOWN, EXAMPLE));
    }
    var all = Severity.USUAL.stream().map(each -> faced(each, sections)).toList();
    requireUnlike(all);
    return new SeverityCatalog(all, hidden(sections));
  }

  private static Severity faced(Severity usual, Map<Severity, ConfigSection> sections) {
    var section = sections.get(usual);
    if (section == null) {
      return usual;
    }
    return new Severity(
        usual.key(),
        matching(section, "name", NAME, "write one word of at most 20 letters, digits and hyphens")
            .orElse(usual.name()),
        matching(section, "meaning", MEANING, "write at most 60 letters, digits and , . ; : ( ) '")
            .orElse(usual.meaning()),
        matching(section, "badge", BADGE, "write one emoji, or its name, as in :red_circle:")
            .orElse(usual.badge()),
        matching(section, "colour", COLOUR, "write it as in #b00020").orElse(null));
  }

  private static Optional<String> matching(
      ConfigSection section, String key, Pattern shape, String instead) {
    var text = section.text(key);
    text.filter(each -> !shape.matcher(each).matches())
        .ifPresent(each -> {
          throw refused(section, key, "is “%s”; %s.".formatted(each, instead));
        });
    return text;
  }

  private static Set<Severity> hidden(Map<Severity, ConfigSection> sections) {
    var hidden = new HashSet<Severity>();
    sections.forEach((severity, section) ->
        section
            .text("offered")
            .ifPresent(offered -> {
              if (!Set.of("true", "false").contains(offered)) {
                throw refused(section, "offered", "is neither true nor false.");
              }
              if (offered.equals("false")) {
                hidden.add(severity);
              }
            }));
    if (hidden.size() == Severity.USUAL.size()) {
      throw ConfigSection.refusal(SETTING, "offer none; leave one to choose.", EXAMPLE);
    }
    return hidden;
  }

  private static void requireUnlike(List<Severity> all) {
    for (var one : all) {
      for (var other : all) {
        var meansBoth =
            one.name().equalsIgnoreCase(other.name())
                || Severity.read(one.name()).filter(other::equals).isPresent();
        if (!one.equals(other) && meansBoth) {
          throw ConfigSection.refusal(
              "%s.%s.name".formatted(SETTING, one.key().toLowerCase(Locale.ROOT)),
              "is “%s”, which already means %s.".formatted(one, other.key()),
              EXAMPLE);
        }
      }
    }
  }

  private static ConfigurationException refused(ConfigSection section, String key, String problem) {
    return section.refused(key, problem, EXAMPLE);
  }
}
