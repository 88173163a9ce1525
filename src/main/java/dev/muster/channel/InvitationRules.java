package dev.muster.channel;

import dev.muster.catalog.ServiceName;
import dev.muster.incident.Incident;
import dev.muster.incident.Severity;
import dev.muster.people.PersonId;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of {@code muster.invitations}, in their order. */
record InvitationRules(List<InvitationRule> rules) {

  private static final String SETTING = "muster.invitations";
  private static final Set<String> KNOWN =
      Set.of("severities", "services", "people", "groups", "private");

  /**
   * @throws ConfigurationException whose message names the setting
   */
  static InvitationRules read(Environment environment) {
    return new InvitationRules(
        ConfigListItem.all(environment, SETTING, KNOWN).stream()
            .map(InvitationRules::rule)
            .toList());
  }

  List<InvitationRule> callingInto(Incident incident) {
    return rules.stream().filter(each -> each.callsInto(incident)).toList();
  }

  /** The matching rules that list one of these services. */
  List<InvitationRule> callingFor(Incident incident, List<ServiceName> services) {
    return callingInto(incident).stream().filter(each -> each.names(services)).toList();
  }

  private static InvitationRule rule(ConfigListItem item) {
    var rule =
        new InvitationRule(
            item.texts("severities").stream()
                .map(each -> severity(item, each))
                .collect(Collectors.toUnmodifiableSet()),
            item.texts("services").stream()
                .map(ServiceName::of)
                .collect(Collectors.toUnmodifiableSet()),
            item.texts("people").stream()
                .map(each -> new PersonId(matching(item, "people", each, "[UW][A-Z0-9]{1,63}")))
                .toList(),
            item.texts("groups").stream()
                .map(each -> matching(item, "groups", each, "S[A-Z0-9]{1,63}"))
                .toList(),
            item.text("private").map(each -> yesOrNo(item, each)).orElse(false));
    if (rule.people().isEmpty() && rule.groups().isEmpty()) {
      throw item.refused("people", "and groups are both empty, so it calls in nobody.");
    }
    return rule;
  }

  private static Severity severity(ConfigListItem item, String text) {
    return Severity.read(text)
        .orElseThrow(
            () -> item.refused("severities", "has “%s”; write SEV1 to SEV4.".formatted(text)));
  }

  private static boolean yesOrNo(ConfigListItem item, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw item.refused("private", "is neither true nor false.");
    };
  }

  private static String matching(ConfigListItem item, String key, String text, String shape) {
    if (!text.matches(shape)) {
      throw item.refused(
          key,
          "has “%s”; write the ids Slack shows, %s."
              .formatted(text, key.equals("people") ? "U012AB3CDE" : "S012AB3CDE"));
    }
    return text;
  }
}
