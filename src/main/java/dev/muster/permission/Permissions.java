package dev.muster.permission;

import dev.muster.people.PersonId;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.naming.conventions.StringConvention;
import io.micronaut.core.type.Argument;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code muster.permissions}: an action that is not listed is allowed to everyone. */
record Permissions(Map<Permission, PermissionRule> byAct) {

  static final String SETTING = "muster.permissions";

  private static final String GROUPS = "groups";
  private static final String PEOPLE = "people";
  private static final String LABEL = "label";
  private static final Set<String> KNOWN = new TreeSet<>(Set.of(GROUPS, PEOPLE, LABEL));
  private static final int LONGEST_LABEL = 80;

  Permissions {
    byAct = Map.copyOf(byAct);
  }

  Optional<PermissionRule> of(Permission act) {
    return Optional.ofNullable(byAct.get(act));
  }

  /** All groups whose members must be known. */
  Set<String> groups() {
    return byAct.values().stream()
        .flatMap(each -> each.groups().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Warns when actions are restricted but {@code roles} is not: anyone could then take command, and
   * a commander may do everything.
   */
  Optional<String> warning() {
    var given =
        byAct.keySet().stream()
            .filter(act -> act != Permission.TRIAGE && act != Permission.DECLARE_PRIVATE)
            .sorted()
            .map(Permission::word)
            .collect(Collectors.joining(", "));
    return byAct.containsKey(Permission.ROLES) || given.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ("%s restricts %s, but not roles: anybody may take command of an incident, and its"
                    + " commander may do all of that there. Restrict roles, too, unless that is"
                    + " meant. For example: %s.roles.groups: [S012AB3CDE]")
                .formatted(SETTING, given, SETTING));
  }

  /**
   * Unknown keys stop the start, because a restriction that does not restrict is noticed too late.
   *
   * @throws ConfigurationException whose message names the setting and gives an example
   */
  static Permissions read(Environment environment) {
    var found = new EnumMap<Permission, PermissionRule>(Permission.class);
    for (var setting : environment.getProperties(SETTING, StringConvention.RAW).keySet()) {
      var parts = setting.split("[.\\[]", 3);
      var act = act(parts[0]);
      if (parts.length < 2 || !KNOWN.contains(parts[1])) {
        throw new ConfigurationException(
            "%s.%s is not known; below an act there are %s. For example: %s.resolve.groups: [S012AB3CDE]"
                .formatted(SETTING, setting, KNOWN, SETTING));
      }
      found.computeIfAbsent(act, each -> permission(environment, each));
    }
    return new Permissions(found);
  }

  private static Permission act(String word) {
    return Permission.read(word)
        .orElseThrow(() ->
            new ConfigurationException(
                "%s.%s is no act; there are %s. For example: %s.resolve.groups: [S012AB3CDE]"
                    .formatted(
                        SETTING,
                        word,
                        Arrays.stream(Permission.values()).map(Permission::word).toList(),
                        SETTING)));
  }

  private static PermissionRule permission(Environment environment, Permission act) {
    var name = SETTING + "." + act.word() + ".";
    var permission =
        new PermissionRule(
            ids(environment, name + GROUPS, "S[A-Z0-9]{1,63}", "S012AB3CDE"),
            ids(environment, name + PEOPLE, "[UW][A-Z0-9]{1,63}", "U012AB3CDE").stream()
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet()),
            environment.getProperty(name + LABEL, String.class).map(each -> label(name, each)));
    if (permission.groups().isEmpty() && permission.people().isEmpty()) {
      throw new ConfigurationException(
          "%s and %s are both empty, so nobody but an incident's commander could. For example: %s: [S012AB3CDE]"
              .formatted(name + GROUPS, PEOPLE, name + GROUPS));
    }
    return permission;
  }

  private static List<String> ids(
      Environment environment, String name, String shape, String example) {
    var ids =
        environment.getProperty(name, Argument.listOf(String.class)).orElse(List.of()).stream()
            .map(String::strip)
            .toList();
    ids.stream()
        .filter(each -> !each.matches(shape))
        .findFirst()
        .ifPresent(wrong -> {
          throw new ConfigurationException(
              "%s has “%s”; write the ids Slack shows. For example: %s: [%s]"
                  .formatted(name, wrong, name, example));
        });
    return ids;
  }

  private static String label(String name, String text) {
    var label = text.strip();
    if (label.isEmpty() || label.length() > LONGEST_LABEL || label.contains("\n")) {
      throw new ConfigurationException(
          "%slabel is no name of at most %s characters. For example: %slabel: the on-call leads"
              .formatted(name, LONGEST_LABEL, name));
    }
    return label;
  }
}
