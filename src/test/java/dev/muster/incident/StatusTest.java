package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.minutesLater;
import static dev.muster.incident.Examples.update;
import static dev.muster.incident.Status.CANCELLED;
import static dev.muster.incident.Status.CLOSED;
import static dev.muster.incident.Status.DECLINED;
import static dev.muster.incident.Status.IDENTIFIED;
import static dev.muster.incident.Status.INVESTIGATING;
import static dev.muster.incident.Status.MERGED;
import static dev.muster.incident.Status.MONITORING;
import static dev.muster.incident.Status.RESOLVED;
import static dev.muster.incident.Status.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTest {

  private static final Map<Status, Set<Status>> LEADS_TO =
      Map.of(
          TRIAGE, Set.of(INVESTIGATING, DECLINED, MERGED),
          INVESTIGATING, Set.of(IDENTIFIED, MONITORING, RESOLVED, CANCELLED, MERGED),
          IDENTIFIED, Set.of(INVESTIGATING, MONITORING, RESOLVED, CANCELLED, MERGED),
          MONITORING, Set.of(INVESTIGATING, IDENTIFIED, RESOLVED, CANCELLED, MERGED),
          RESOLVED, Set.of(INVESTIGATING, CLOSED),
          CLOSED, Set.of(INVESTIGATING),
          CANCELLED, Set.of(INVESTIGATING),
          DECLINED, Set.of(INVESTIGATING),
          MERGED, Set.of(INVESTIGATING));

  static Stream<Arguments> pairs() {
    return Arrays.stream(Status.values())
        .flatMap(from -> Arrays.stream(Status.values()).map(to -> Arguments.of(from, to)));
  }

  static Stream<Arguments> differentPairs() {
    return pairs().filter(pair -> !pair.get()[0].equals(pair.get()[1]));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void each_pair_is_allowed_or_forbidden(Status from, Status to) {
    assertThat(from.leadsTo(to)).isEqualTo(LEADS_TO.getOrDefault(from, Set.of()).contains(to));
  }

  @ParameterizedTest
  @MethodSource("differentPairs")
  void an_incident_goes_where_its_status_leads_and_nowhere_else(Status from, Status to) {
    var incident = Examples.in(from);

    if (from.leadsTo(to)) {
      assertThat(bring(incident, to).status()).isEqualTo(to);
    } else {
      assertThatThrownBy(() -> bring(incident, to)).isInstanceOf(Refused.class);
    }
  }

  /** As people do it: back to work from resolved or closed is a reopening, not an update. */
  private static Incident bring(Incident incident, Status to) {
    var at = minutesLater(20);
    return switch (to) {
      case TRIAGE -> throw Refused.because("Nothing goes back into triage.");
      case DECLINED -> incident.decline("The probe was wrong.", ADA, at).incident();
      case MERGED -> incident.mergeInto(Examples.another(), ADA, at).incident();
      case INVESTIGATING ->
          incident.status() == TRIAGE
              ? incident.accept(ADA, at).incident()
              : incident.status().isOpen()
                  ? incident.postUpdate(update(to), ADA, at).incident()
                  : incident.reopen(ADA, at).incident();
      case IDENTIFIED, MONITORING -> incident.postUpdate(update(to), ADA, at).incident();
      case RESOLVED -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, at).incident();
      case CLOSED -> incident.close(ADA, at).incident();
      case CANCELLED -> incident.cancel("A false alarm.", ADA, at).incident();
    };
  }

  @Test
  void open_is_while_people_work_on_it() {
    assertThat(Arrays.stream(Status.values()).filter(Status::isOpen))
        .containsExactly(TRIAGE, INVESTIGATING, IDENTIFIED, MONITORING);
    assertThat(Arrays.stream(Status.values()).filter(Status::isAccepted))
        .containsExactly(INVESTIGATING, IDENTIFIED, MONITORING);
    assertThat(Arrays.stream(Status.values()).filter(Status::isOver))
        .containsExactly(CLOSED, CANCELLED, DECLINED, MERGED);
  }
}
