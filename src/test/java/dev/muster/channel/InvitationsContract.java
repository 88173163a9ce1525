package dev.muster.channel;

import static dev.muster.incident.Examples.services;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Change;
import dev.muster.incident.Declaration;
import dev.muster.incident.Examples;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Resolution;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.outbox.ClaimedEffectExamples;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Receipt;
import dev.muster.people.PersonId;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class InvitationsContract extends DatabaseContract {

  private static final PersonId ADA = Examples.ADA;
  private static final PersonId GRACE = Examples.GRACE;
  private static final PersonId LINUS = Examples.LINUS;

  private final Instant now = clock.instant();

  InvitationsContract(TestDatabase database) {
    super(database);
  }

  @Override
  protected void prepare(ApplicationContextBuilder builder) {
    builder.properties(
        Map.of(
            "muster.invitations",
            List.of(
                Map.of("severities", List.of("SEV1"), "people", List.of("U0ADA", "U0GRACE")),
                Map.of("severities", "SEV1", "groups", "S0PLATFORM"),
                Map.of("services", "checkout", "people", "U0LINUS"))));
  }

  @Test
  void rules_call_in_whom_they_name_but_for_whoever_is_there_anyway() {
    var number = declare(Severity.SEV1, IncidentKind.REAL, "checkout");

    assertThat(enqueued(number))
        .containsExactly(
            new Effect.CallIn(List.of(GRACE, LINUS)), new Effect.InviteGroup("S0PLATFORM"));
    assertThat(enqueued(declare(Severity.SEV1, IncidentKind.DRILL, "checkout"))).isEmpty();
    assertThat(enqueued(declare(Severity.SEV2, IncidentKind.REAL, "search"))).isEmpty();
  }

  @Test
  void a_severity_that_rises_calls_in_who_was_not_called_before() {
    var number = declare(Severity.SEV3, IncidentKind.REAL, "search");
    decide(number, incident -> incident.assign(Role.SCRIBE, Examples.person(GRACE), GRACE, now));
    assertThat(enqueued(number)).isEmpty();

    decide(number, incident -> incident.changeSeverity(Severity.SEV1, ADA, now));
    assertThat(enqueued(number)).containsExactly(new Effect.InviteGroup("S0PLATFORM"));

    decide(number, incident -> incident.changeSeverity(Severity.SEV2, ADA, now));
    decide(number, incident -> incident.changeSeverity(Severity.SEV1, ADA, now));
    assertThat(enqueued(number)).hasSize(1);
  }

  @Test
  void a_service_that_is_added_calls_in_whom_its_rules_name_once() {
    var number = declare(Severity.SEV3, IncidentKind.REAL, "search");
    var drill = declare(Severity.SEV3, IncidentKind.DRILL, "search");
    decide(number, incident -> incident.changeServices(services("login"), ADA, now));
    assertThat(enqueued(number)).isEmpty();

    for (var each : List.of(number, drill)) {
      decide(each, incident -> incident.changeServices(services("login", "checkout"), ADA, now));
    }
    assertThat(enqueued(number)).containsExactly(new Effect.CallIn(List.of(LINUS)));
    assertThat(enqueued(drill)).isEmpty();

    decide(number, incident -> incident.changeServices(services("login"), ADA, now));
    decide(number, incident -> incident.changeServices(services("checkout"), ADA, now));
    assertThat(enqueued(number)).hasSize(1);
  }

  @Test
  void a_service_that_is_added_calls_in_nobody_while_it_is_not_worked_on() {
    var number = declare(Severity.SEV3, IncidentKind.REAL, "search");
    decide(number, incident -> incident.resolve(Resolution.WITHOUT_DETAILS, ADA, now));

    decide(number, incident -> incident.changeServices(services("checkout"), ADA, now));

    assertThat(enqueued(number)).isEmpty();
  }

  @Test
  void the_people_of_a_group_come_a_few_at_a_time_and_each_once() {
    var number = declare(Severity.SEV1, IncidentKind.REAL, "search");
    var members =
        IntStream.range(100, 145).mapToObj(each -> new PersonId("U0MEMBER" + each)).toList();

    received(number, members);
    received(number, members);

    var called =
        enqueued(number).stream()
            .filter(Effect.CallIn.class::isInstance)
            .map(Effect.CallIn.class::cast)
            .map(Effect.CallIn::people)
            .skip(1)
            .toList();
    assertThat(called).extracting(List::size).containsExactly(20, 20, 5);
    assertThat(called.stream().flatMap(List::stream)).containsExactlyElementsOf(members);
  }

  private IncidentNumber declare(Severity severity, IncidentKind purpose, String service) {
    return bean(Incidents.class)
        .declare(
            new Declaration(
                "%s %s %s".formatted(severity, purpose, service),
                new Title("Something is down"),
                severity,
                services(service),
                Visibility.OPEN,
                "",
                ADA,
                purpose,
                false,
                null),
            now)
        .number();
  }

  private void decide(IncidentNumber number, Function<Incident, Change> decision) {
    bean(Incidents.class).decide(number, decision, now);
  }

  private void received(IncidentNumber number, List<PersonId> members) {
    transactions()
        .executeWrite(status -> {
          bean(Invitations.class)
              .received(
                  ClaimedEffectExamples.firstAttempt(
                      number, new Effect.InviteGroup("S0PLATFORM"), now),
                  new Receipt.GroupRead(members),
                  now);
          return null;
        });
  }

  @SuppressWarnings("unchecked") // beans are looked up by their raw type
  private TransactionOperations<Connection> transactions() {
    return bean(TransactionOperations.class);
  }

  private List<Effect> enqueued(IncidentNumber number) {
    return OwedHere.of(database, number, "call-in|invite-group");
  }
}
