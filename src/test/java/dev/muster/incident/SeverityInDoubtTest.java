package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An incident of which nobody knows yet how bad it is. */
class SeverityInDoubtTest {

  private final Incident unknown = declared(false);

  @Test
  void it_is_handled_as_bad_rather_than_harmless() {
    assertThat(unknown.severity()).isEqualTo(Severity.SEV2);
    assertThat(unknown.severityInDoubt()).isTrue();
    assertThat(unknown.severityMeaning()).isEqualTo("until somebody says how bad it is");
  }

  @Test
  void whoever_says_what_it_was_handled_as_confirms_it_and_only_once() {
    var change = unknown.changeSeverity(Severity.SEV2, GRACE, NOON);

    assertThat(change.event()).isEqualTo(new IncidentEvent.SeverityConfirmed(Severity.SEV2));
    assertThat(change.incident().severityInDoubt()).isFalse();
    assertThat(change.incident().severityMeaning()).isEqualTo(Severity.SEV2.meaning());
    assertThatThrownBy(() -> change.incident().changeSeverity(Severity.SEV2, GRACE, NOON))
        .isInstanceOf(Refused.class)
        .hasMessage("INC-42 is already SEV2.");
  }

  @Test
  void whoever_says_another_ends_the_doubt_too() {
    var change = unknown.changeSeverity(Severity.SEV3, GRACE, NOON);

    assertThat(change.event())
        .isEqualTo(new IncidentEvent.SeverityChanged(Severity.SEV2, Severity.SEV3));
    assertThat(change.incident().severityInDoubt()).isFalse();
  }

  @Test
  void the_doubt_outlives_whatever_else_happens() {
    var later =
        unknown
            .rename(new Title("Payments"), ADA, NOON)
            .incident()
            .summarize("Since noon", ADA, NOON);
    var resolved = later.incident().resolve(Resolution.WITHOUT_DETAILS, ADA, NOON).incident();

    assertThat(resolved.severityInDoubt()).isTrue();
    assertThat(resolved.severityMeaning()).isEqualTo("and nobody has said how bad it was");
  }

  @Test
  void it_is_asked_for_while_people_work_on_it() {
    assertThat(Nudge.NO_SEVERITY.applies(unknown)).isTrue();
    assertThat(Nudge.NO_SEVERITY.applies(declared(true))).isFalse();
    assertThat(
            Nudge.NO_SEVERITY.applies(
                unknown.changeSeverity(Severity.SEV2, GRACE, NOON).incident()))
        .isFalse();
  }

  private static Incident declared(boolean triage) {
    var declaration =
        new Declaration(
            "a key",
            new Title("Checkout is down"),
            null,
            List.of(),
            Visibility.OPEN,
            "",
            ADA,
            IncidentKind.REAL,
            triage,
            null);
    return Incident.declare(
            new IncidentNumber(42), declaration, SeverityCatalog.USUAL, StatusLabels.USUAL, NOON)
        .incident();
  }
}
