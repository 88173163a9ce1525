package dev.muster.permission;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static dev.muster.incident.Examples.declaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.auditlog.AuditEntry;
import dev.muster.auditlog.AuditLog;
import dev.muster.incident.Amendment;
import dev.muster.incident.Change;
import dev.muster.incident.Declaration;
import dev.muster.incident.Handover;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.HandoverOffered;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.Timeline;
import dev.muster.incident.Visibility;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import dev.muster.permission.GroupMembers.Standing;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

abstract class PermissionGuardContract extends DatabaseContract {

  private static final String LEADS = "S0LEADS";
  private static final PersonId LEAD = new PersonId("U0LEAD");
  private static final PersonId EVE = new PersonId("U0EVE");

  private int triages;

  PermissionGuardContract(TestDatabase database) {
    super(database);
  }

  @Override
  protected void prepare(ApplicationContextBuilder builder) {
    builder.properties(
        Map.of(
            "muster.permissions.roles.groups",
            LEADS,
            "muster.permissions.severity.groups",
            LEADS,
            "muster.permissions.cancel.groups",
            LEADS,
            "muster.permissions.cancel.label",
            "the on-call leads",
            "muster.permissions.amend.people",
            LEAD.value(),
            "muster.permissions.declare.people",
            ADA.value() + "," + GRACE.value(),
            "muster.permissions.declare-private.people",
            ADA.value()));
  }

  @Test
  void a_stranger_is_refused_with_who_may_and_what_to_do() {
    read();
    var number = declare();
    assertThatThrownBy(
            () -> decide(number, each -> each.changeSeverity(Severity.SEV1, GRACE, now())))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "Only people of the user group S0LEADS may change the severity (INC-1). Ask one of"
                + " them; nobody is in command.");
    bean(People.class).hearOf(LEAD, "Leo Lead", now());
    command(number, LINUS);
    bean(People.class).hearOf(LINUS, "Linus", now());

    assertThatThrownBy(
            () -> decide(number, each -> each.changeSeverity(Severity.SEV1, GRACE, now())))
        .hasMessage(
            "Only Leo Lead may change the severity (INC-1). Ask Linus, who commands it, or one of"
                + " them.");
    assertThatThrownBy(() -> decide(number, each -> each.cancel("It was none", GRACE, now())))
        .hasMessageStartingWith("Only the on-call leads may cancel, decline or merge it (INC-1).");
    assertThat(incident(number).severity()).isEqualTo(Severity.SEV2);
    assertThat(log())
        .extracting(AuditEntry::kind, AuditEntry::by, AuditEntry::incident, AuditEntry::subject)
        .contains(
            tuple("refused", GRACE, number, "severity"), tuple("refused", GRACE, number, "cancel"));
  }

  @Test
  void a_member_may_and_so_may_whoever_commands_or_declared_what_nobody_commands() {
    read();
    var number = declare();
    decide(number, each -> each.changeSeverity(Severity.SEV1, LEAD, now()));
    decide(number, each -> each.changeSeverity(Severity.SEV3, ADA, now()));
    command(number, LINUS);
    decide(number, each -> each.changeSeverity(Severity.SEV2, LINUS, now()));

    assertThatThrownBy(() -> decide(number, each -> each.changeSeverity(Severity.SEV1, ADA, now())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whoever_was_offered_command_may_take_it() {
    read();
    var number = declare();
    command(number, LINUS);
    decide(
        number,
        each -> each.offerHandover(new Handover("Stable", "", ""), person(GRACE), LINUS, now()));
    var offer = bean(Timeline.class).of(number).getLast();
    decide(
        number,
        each -> each.acceptHandover((HandoverOffered) offer.event(), LINUS, person(GRACE), now()));

    assertThat(incident(number).roles().holder(Role.COMMANDER)).contains(GRACE);
  }

  @Test
  void who_was_never_read_keeps_nobody_out_and_that_is_on_record() {
    var number = declare();
    decide(number, each -> each.changeSeverity(Severity.SEV1, GRACE, now()));

    assertThat(log())
        .extracting(AuditEntry::kind, AuditEntry::by, AuditEntry::subject)
        .contains(tuple("let-through", GRACE, "severity"));
    assertThat(bean(GroupMembers.class).knows(LEADS)).isFalse();
  }

  @Test
  void the_newest_reading_counts_however_old() {
    var members = bean(GroupMembers.class);
    members.replace(LEADS, List.of(LEAD, ADA), now());
    members.replace(LEADS, List.of(GRACE), now().minusSeconds(1));
    assertThat(members.standing(ADA, List.of(LEADS))).isEqualTo(Standing.MEMBER);

    members.replace(LEADS, List.of(LEAD, GRACE), now());
    assertThat(members.standing(ADA, List.of(LEADS))).isEqualTo(Standing.STRANGER);
    assertThat(members.standing(GRACE, List.of(LEADS))).isEqualTo(Standing.MEMBER);
    assertThat(members.standing(ADA, List.of(LEADS, "S0OTHER"))).isEqualTo(Standing.UNKNOWN);
    assertThat(members.wanted()).containsExactly(LEADS);
  }

  @Test
  void what_another_wrote_is_left_to_those_named() {
    var number = declare();
    decide(number, each -> each.note("Mine", GRACE, now()));
    var note = bean(Timeline.class).of(number).getLast().id();
    command(number, LINUS);

    assertThatThrownBy(() -> amend(number, note, ADA)).isInstanceOf(Refused.class);
    amend(number, note, GRACE);
    incidents().amend(number, note, Amendment.restored(), LEAD, now());
    amend(number, note, LINUS);
  }

  @Test
  void nothing_is_left_of_a_declaration_that_is_refused() {
    assertThatThrownBy(() -> incidents().declare(declarationBy("secret", GRACE), now()))
        .hasMessageStartingWith("Only those named in muster.permissions may declare a private");
    assertThat(bean(AuditLog.class).after(0, 9))
        .extracting(AuditEntry::kind)
        .containsExactly("refused");
    assertThat(incidents().declare(declaration("fine", Visibility.PRIVATE), now()).isPrivate())
        .isTrue();
  }

  @Test
  void who_may_not_declare_makes_no_incident_of_a_triage_either() {
    var accepted = triageBy(EVE);
    refuses(accepted, each -> each.accept(EVE, now()));
    assertThat(incident(accepted).status()).isEqualTo(Status.TRIAGE);
    decide(accepted, each -> each.accept(ADA, now()));

    var commanded = triageBy(EVE);
    command(commanded, LINUS);
    refuses(commanded, each -> each.accept(EVE, now()));
    decide(commanded, each -> each.accept(LINUS, now()));
    assertThat(incident(commanded).status()).isEqualTo(Status.INVESTIGATING);
  }

  @Test
  void neither_do_they_by_reopening_what_was_declined_or_merged_in_triage() {
    var declined = triageBy(EVE);
    decide(declined, each -> each.decline("It was none", EVE, now()));
    refuses(declined, each -> each.reopen(EVE, now()));
    decide(declined, each -> each.reopen(ADA, now()));

    var merged = triageBy(EVE);
    incidents().merge(merged, declined, EVE, now());
    decide(merged, each -> each.note("It was another one", EVE, now()));
    refuses(merged, each -> each.reopen(EVE, now()));
    decide(merged, each -> each.reopen(ADA, now()));

    incidents().merge(merged, declined, EVE, now());
    decide(merged, each -> each.reopen(EVE, now()));
    assertThat(incident(merged).status()).isEqualTo(Status.INVESTIGATING);
  }

  private void refuses(IncidentNumber number, Function<Incident, Change> decision) {
    assertThatThrownBy(() -> decide(number, decision))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("may declare an incident (%s)".formatted(number));
  }

  private IncidentNumber triageBy(PersonId by) {
    triages++;
    var title = declaration("any").title();
    return incidents()
        .declare(
            new Declaration(
                "triage " + triages,
                title,
                Severity.SEV3,
                List.of(),
                Visibility.OPEN,
                "",
                by,
                IncidentKind.REAL,
                true,
                null),
            now())
        .number();
  }

  private static Declaration declarationBy(String key, PersonId by) {
    var like = declaration(key, Visibility.PRIVATE);
    return new Declaration(
        key, like.title(), like.severity(), List.of(), Visibility.PRIVATE, "", by);
  }

  private void amend(IncidentNumber number, long entry, PersonId by) {
    incidents().amend(number, entry, Amendment.withdrawn(), by, now());
  }

  private void read() {
    bean(GroupMembers.class).replace(LEADS, List.of(LEAD), now());
  }

  private void command(IncidentNumber number, PersonId commander) {
    decide(
        number, each -> each.assign(Role.COMMANDER, person(commander), each.declaredBy(), now()));
  }

  private static Person person(PersonId id) {
    return new Person(id, id.value(), ZoneOffset.UTC, false, false);
  }

  private IncidentNumber declare() {
    return incidents().declare(declaration("a key"), now()).number();
  }

  private Incident incident(IncidentNumber number) {
    return incidents().find(number).orElseThrow();
  }

  private void decide(IncidentNumber number, Function<Incident, Change> decision) {
    incidents().decide(number, decision, now());
  }

  private List<AuditEntry> log() {
    return bean(AuditLog.class).after(0, 100);
  }

  private Incidents incidents() {
    return bean(Incidents.class);
  }

  private Instant now() {
    return clock.instant();
  }
}
