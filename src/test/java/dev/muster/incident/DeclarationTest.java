package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.services;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationTest {

  private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

  @Test
  void a_service_is_named_once_and_an_empty_name_is_none() {
    assertThat(touching("checkout", " payments\n", "checkout", " ", "").services())
        .isEqualTo(services("checkout", "payments"));
  }

  @Test
  void a_service_nobody_could_have_configured_is_refused() {
    assertThat(touching("x".repeat(120)).services()).hasSize(1);
    assertThatThrownBy(() -> touching("x".repeat(121)))
        .isInstanceOf(Refused.class)
        .hasMessage("Keep the name of a service to 120 characters (one has 121).");
  }

  @Test
  void a_summary_may_be_empty_but_must_fit() {
    assertThat(summarised(" ").summary()).isEmpty();
    assertThatThrownBy(() -> summarised("x".repeat(3001)))
        .isInstanceOf(Refused.class)
        .hasMessage("The summary has 3,001 characters; keep it to 3,000.");
  }

  @Test
  void what_was_declared_after_the_fact_is_resolved_and_keeps_when_it_was() {
    var began = NOON.minusSeconds(7200);
    var over = NOON.minusSeconds(3600);
    var number = new IncidentNumber(7);
    var declared =
        Incident.declare(
                number,
                past(new RetrospectiveTimes(began, over)),
                SeverityCatalog.USUAL,
                StatusLabels.USUAL,
                NOON)
            .incident();

    assertThat(declared.status()).isEqualTo(Status.RESOLVED);
    assertThat(declared.milestones())
        .isEqualTo(new Milestones(began, null, NOON, null, over, over, null));
    assertThat(ResponseTimes.of(declared.milestones()).toResolve()).contains(Duration.ofHours(1));
    assertThat(declared.reopen(ADA, NOON).incident().status()).isEqualTo(Status.INVESTIGATING);
  }

  @Test
  void what_lasts_or_ended_before_it_began_was_not() {
    var later = new RetrospectiveTimes(NOON.minusSeconds(60), NOON.plusSeconds(60));
    assertThatThrownBy(() -> past(later).requirePossible(NOON))
        .isInstanceOf(Refused.class)
        .hasMessage("What is not over yet is declared as it is: something is broken.");
    assertThatThrownBy(() -> new RetrospectiveTimes(NOON, NOON.minusSeconds(1)))
        .isInstanceOf(Refused.class)
        .hasMessage("It cannot have been over before it began.");
  }

  @Test
  void what_is_over_needs_no_triage() {
    assertThatThrownBy(() -> declared(true, new RetrospectiveTimes(NOON, NOON)))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("What is over needs no triage");
  }

  private static Declaration past(RetrospectiveTimes past) {
    return declared(false, past);
  }

  private static Declaration declared(boolean triage, RetrospectiveTimes past) {
    return new Declaration(
        "key",
        new Title("Was down"),
        Severity.SEV2,
        List.of(),
        Visibility.OPEN,
        "",
        ADA,
        IncidentKind.REAL,
        triage,
        past);
  }

  private static Declaration touching(String... names) {
    return new Declaration(
        "key", new Title("Down"), Severity.SEV1, services(names), Visibility.OPEN, "", ADA);
  }

  private static Declaration summarised(String summary) {
    return new Declaration(
        "key", new Title("Down"), Severity.SEV1, List.of(), Visibility.OPEN, summary, ADA);
  }
}
