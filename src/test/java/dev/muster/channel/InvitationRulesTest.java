package dev.muster.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.muster.catalog.ServiceName;
import dev.muster.incident.Examples;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.Severity;
import dev.muster.incident.Visibility;
import dev.muster.people.PersonId;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationRulesTest {

  private static final Map<String, Object> ADA = Map.of("people", "U0ADA");

  @Test
  void a_rule_is_read_with_lists_or_without() {
    assertThat(
            read(Map.of(
                    "severities",
                    List.of("SEV1", "sev2"),
                    "services",
                    "checkout",
                    "people",
                    List.of("U0ADA", "W0GRACE"),
                    "groups",
                    "S0PLATFORM",
                    "private",
                    true))
                .rules())
        .containsExactly(
            new InvitationRule(
                Set.of(Severity.SEV1, Severity.SEV2),
                Set.of(ServiceName.of("checkout")),
                List.of(new PersonId("U0ADA"), new PersonId("W0GRACE")),
                List.of("S0PLATFORM"),
                true));
    assertThat(InvitationRules.read(environment(List.of())).rules()).isEmpty();
  }

  @Test
  void what_a_rule_leaves_out_restricts_nothing() {
    assertThat(calls(ADA, Examples.declared())).isTrue();
    assertThat(calls(with("severities", "SEV2"), Examples.declared())).isTrue();
    assertThat(calls(with("severities", "SEV1"), Examples.declared())).isFalse();
    assertThat(calls(with("services", "payments"), Examples.declared())).isTrue();
    assertThat(calls(with("services", "search"), Examples.declared())).isFalse();
    assertThat(calls(with("services", "Payments\u200b"), Examples.declared())).isTrue();
  }

  @Test
  void a_private_incident_is_for_rules_that_say_so_and_a_drill_for_none() {
    var secret = Examples.declared(Visibility.PRIVATE);
    var drill = mock(Incident.class);
    when(drill.purpose()).thenReturn(IncidentKind.DRILL);
    when(drill.severity()).thenReturn(Severity.SEV2);

    assertThat(calls(ADA, secret)).isFalse();
    assertThat(calls(with("private", true), secret)).isTrue();
    assertThat(calls(with("private", true), Examples.declared())).isTrue();
    assertThat(calls(with("private", true), drill)).isFalse();
  }

  @Test
  void a_rule_with_a_mistake_is_refused_by_its_name() {
    refused(with("severities", "high"), "muster.invitations[0].severities has “high”");
    refused(with("groups", "@platform"), "muster.invitations[0].groups has “@platform”");
    refused(Map.of("people", "maya"), "muster.invitations[0].people has “maya”");
    refused(with("private", "perhaps"), "muster.invitations[0].private is neither");
    refused(with("service", "checkout"), "muster.invitations[0].service is not known");
    refused(Map.of("services", "checkout"), "muster.invitations[0].people and groups are both");
    assertThatThrownBy(() -> InvitationRules.read(environment(List.of("U0ADA"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("muster.invitations[0] is no list");
  }

  private static void refused(Map<String, Object> rule, String why) {
    assertThatThrownBy(() -> read(rule))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(why);
  }

  private static boolean calls(Map<String, Object> rule, Incident incident) {
    return !read(rule).callingInto(incident).isEmpty();
  }

  private static Map<String, Object> with(String key, Object value) {
    return Map.of("people", "U0ADA", key, value);
  }

  private static InvitationRules read(Map<String, Object> rule) {
    return InvitationRules.read(environment(List.of(rule)));
  }

  private static Environment environment(List<?> rules) {
    var environment = mock(Environment.class);
    when(environment.getProperty("muster.invitations", List.class)).thenReturn(Optional.of(rules));
    return environment;
  }
}
