package dev.muster.incident;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code muster.roles.customer-liaison.label: Customer liaison} and so on: custom roles,
 * listed after the standard ones in the order of their keys. For a standard role, words are added
 * to its aliases and duties replace the default ones.
 */
@Factory
class RoleCatalogFactory {

  private static final String SETTING = "muster.roles";
  private static final String EXAMPLE = "muster.roles.customer-liaison.words: [liaison, cl]";
  private static final int MOST = 10;

  /** {@code checklist} is read by the runbook package. */
  private static final Set<String> KNOWN = Set.of("label", "words", "duties", "checklist");

  private static final int MOST_DUTIES = 10;
  private static final int LONGEST_DUTY = 200;

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 32;
  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final Pattern LABEL = Pattern.compile("\\p{L}[\\p{L}\\p{N} '/-]{0,39}");

  @Singleton
  RoleCatalog roleCatalog(Environment settings) {
    var sections =
        ConfigSection.below(settings, SETTING).stream()
            .map(each -> each.requireOnly(KNOWN, EXAMPLE))
            .toList();
    var own = sections.stream().filter(each -> usual(each).isEmpty()).toList();
    if (own.size() > MOST) {
      throw ConfigSection.refusal(
          SETTING,
          "has %s roles of yours; keep it to %s, or nobody finds theirs."
              .formatted(own.size(), MOST),
          EXAMPLE);
    }
    var roles = new ArrayList<>(Role.USUAL);
    sections.forEach(section ->
        usual(section).ifPresent(role -> roles.set(roles.indexOf(role), told(role, section))));
    own.forEach(section -> roles.add(own(section)));
    requireUnlike(roles);
    return new RoleCatalog(roles);
  }

  private static Optional<Role> usual(ConfigSection section) {
    return Role.USUAL.stream().filter(role -> role.setting().equals(section.key())).findFirst();
  }

  private static Role told(Role usual, ConfigSection section) {
    if (section.has("label")) {
      throw refused(
          section,
          "label",
          "cannot be set: this role is called %s everywhere.".formatted(usual.label()));
    }
    var duties = duties(section);
    return usual.with(words(section), duties.isEmpty() ? usual.duties() : duties);
  }

  private static Role own(ConfigSection section) {
    var key = section.key();
    if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
      throw ConfigSection.refusal(
          section.name(),
          "is no name for a role; write at most %s small letters, digits and hyphens."
              .formatted(LONGEST_KEY),
          EXAMPLE);
    }
    return new Role(
        key.toUpperCase(Locale.ROOT).replace('-', '_'),
        label(section),
        Stream.concat(words(section).stream(), Stream.of(key)).distinct().toList(),
        duties(section));
  }

  private static String label(ConfigSection section) {
    var label = section.text("label").orElseGet(() -> Role.labelled(section.key()));
    if (!LABEL.matcher(label).matches()) {
      throw refused(
          section,
          "label",
          "is “%s”; write at most 40 letters, digits and spaces.".formatted(label));
    }
    return label;
  }

  private static List<String> words(ConfigSection section) {
    var words = section.texts("words").stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    words.stream()
        .filter(each -> !WORD.matcher(each).matches())
        .findFirst()
        .ifPresent(each -> {
          throw refused(
              section,
              "words",
              "has “%s”; write one word each, of letters, digits and hyphens.".formatted(each));
        });
    return words;
  }

  private static List<String> duties(ConfigSection section) {
    var duties = section.texts("duties");
    if (duties.size() > MOST_DUTIES
        || duties.stream().anyMatch(each -> each.isEmpty() || each.length() > LONGEST_DUTY)) {
      throw refused(
          section,
          "duties",
          "are more than %s, or one of them is empty or longer than %s characters."
              .formatted(MOST_DUTIES, LONGEST_DUTY));
    }
    return duties;
  }

  private static void requireUnlike(List<Role> roles) {
    var taken = new HashMap<String, Role>();
    for (var role : roles) {
      for (var word : role.words()) {
        Optional.ofNullable(taken.put(word, role))
            .ifPresent(other -> {
              throw ConfigSection.refusal(
                  "%s.%s.words".formatted(SETTING, role.setting()),
                  "has “%s”, which already means the %s.".formatted(word, other.inSentence()),
                  EXAMPLE);
            });
      }
    }
  }

  private static ConfigurationException refused(ConfigSection section, String key, String problem) {
    return section.refused(key, problem, EXAMPLE);
  }
}
