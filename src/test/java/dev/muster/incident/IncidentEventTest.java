package dev.muster.incident;

import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.everyKindOfFact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts are kept for ever: what was written by the first Muster is read by every later one. */
class IncidentEventTest {

  private static final JsonColumn<IncidentEvent> JSON = new JsonColumn<>(IncidentEvent.class);

  /** Only ever add lines here; a line that must change would lose somebody's history. */
  private static final List<String> AS_FIRST_WRITTEN =
      List.of(
          """
          {"kind":"declared","title":"Checkout is down","severity":"SEV2","visibility":"PRIVATE",\
          "summary":"Since noon."}\
          """,
          """
          {"kind":"severity-changed","from":"SEV2","to":"SEV1"}\
          """,
          """
          {"kind":"severity-confirmed","severity":"SEV2"}\
          """,
          """
          {"kind":"role-assigned","role":"COMMANDER","holder":"U0GRACE","previous":"U0ADA"}\
          """,
          """
          {"kind":"role-released","role":"COMMANDER","holder":"U0GRACE"}\
          """,
          """
          {"kind":"note-added","text":"Rolling back.\\nSlowly."}\
          """,
          """
          {"kind":"message-marked","message":{"source":"C1/1774699200.000100",\
          "text":"The disk is full.","author":"U0GRACE",\
          "permalink":"https://example.slack.com/archives/C1/p1774699200000100"}}\
          """,
          """
          {"kind":"update-posted","update":{"status":"IDENTIFIED","whatChanged":"A bad deploy.",\
          "audience":"STAKEHOLDERS","nextUpdateDue":"2026-03-28T12:30:00.250Z"},\
          "from":"INVESTIGATING"}\
          """,
          """
          {"kind":"nothing-new"}\
          """,
          """
          {"kind":"resolved","from":"MONITORING","resolution":{"explanation":"Rolled back.",\
          "impactStarted":"2026-03-28T11:50:00.250Z","detected":"2026-03-28T11:55:00.250Z",\
          "impact":{"usersAffected":"All card payments","revenue":"about 3,000 EUR"}}}\
          """,
          """
          {"kind":"closed"}\
          """,
          """
          {"kind":"cancelled","from":"IDENTIFIED","reason":"A false alarm."}\
          """,
          """
          {"kind":"accepted"}\
          """,
          """
          {"kind":"declined","reason":"The probe was wrong."}\
          """,
          """
          {"kind":"merged","from":"IDENTIFIED","into":7}\
          """,
          """
          {"kind":"absorbed","other":7,"title":"Cards are refused","participants":["U0GRACE"]}\
          """,
          """
          {"kind":"milestones-corrected",\
          "from":{"declared":"2026-03-28T12:00:00.250Z"},\
          "to":{"impactStarted":"2026-03-28T11:50:00.250Z","declared":"2026-03-28T12:00:00.250Z"},\
          "impactBefore":{"usersAffected":"","revenue":""},\
          "impact":{"usersAffected":"All card payments","revenue":""}}\
          """,
          """
          {"kind":"reopened","from":"RESOLVED"}\
          """,
          """
          {"kind":"action-item-added","text":"Alert on 90 % full","owner":"U0LINUS",\
          "due":"2026-04-11"}\
          """,
          """
          {"kind":"action-item-done","text":"Alert on 90 % full"}\
          """,
          """
          {"kind":"renamed","from":"Checkout is down","to":"Payments are down"}\
          """,
          """
          {"kind":"summarized","summary":"Cards are refused in the EU."}\
          """,
          """
          {"kind":"handover-offered","to":"U0GRACE","handover":{"state":"We roll back.",\
          "risks":"It may not help.","tasks":"Ask the bank."}}\
          """,
          """
          {"kind":"task-added","text":"Drain the queue","holder":"U0GRACE"}\
          """,
          """
          {"kind":"task-taken","text":"Drain the queue","holder":"U0LINUS","previous":"U0GRACE"}\
          """,
          """
          {"kind":"task-done","text":"Drain the queue"}\
          """,
          """
          {"kind":"runbook-step-ticked","runbook":"Checkout is down",\
          "step":"Turn `fallback` on"}\
          """,
          """
          {"kind":"runbook-step-unticked","runbook":"Checkout is down",\
          "step":"Turn `fallback` on"}\
          """,
          """
          {"kind":"services-changed","from":["checkout","payments"],"to":["checkout","search"]}\
          """);

  static Stream<Arguments> factsAsFirstWritten() {
    return Stream.iterate(0, i -> i < AS_FIRST_WRITTEN.size(), i -> i + 1)
        .map(i -> arguments(AS_FIRST_WRITTEN.get(i), everyKindOfFact().get(i)));
  }

  static Stream<IncidentEvent> facts() {
    return everyKindOfFact().stream();
  }

  @Test
  void no_kind_of_fact_is_left_out_here() {
    assertThat(facts().map(Object::getClass))
        .containsExactlyInAnyOrder(IncidentEvent.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("facts")
  void a_fact_is_read_as_it_was_written(IncidentEvent fact) {
    assertThat(JSON.read(JSON.write(fact))).isEqualTo(fact);
  }

  @ParameterizedTest
  @MethodSource("factsAsFirstWritten")
  void a_fact_is_written_under_the_name_it_had_from_the_first(String first, IncidentEvent fact) {
    var kind = first.substring(0, first.indexOf('"', "{\"kind\":\"".length()) + 1);

    assertThat(JSON.write(fact)).startsWith(kind);
  }

  @ParameterizedTest
  @MethodSource("factsAsFirstWritten")
  void what_the_first_muster_wrote_is_read(String first, IncidentEvent fact) {
    assertThat(JSON.read(first)).isEqualTo(fact);
  }

  @Test
  void what_was_not_known_then_is_unknown_now() {
    assertThat(
            Stream.of(
                    """
                    {"kind":"role-assigned","role":"SCRIBE","holder":"U0GRACE"}\
                    """,
                    """
                    {"kind":"message-marked","message":{"source":"C1/1","text":"Full."}}\
                    """,
                    """
                    {"kind":"update-posted","update":{"status":"MONITORING","whatChanged":"Better.",\
                    "audience":"PUBLIC"},"from":"IDENTIFIED"}\
                    """,
                    """
                    {"kind":"resolved","from":"MONITORING","resolution":{"explanation":"",\
                    "impact":{"usersAffected":"","revenue":""}}}\
                    """,
                    """
                    {"kind":"action-item-added","text":"Add an alert"}\
                    """)
                .map(JSON::read))
        .containsExactly(
            new IncidentEvent.RoleAssigned(Role.SCRIBE, GRACE, null),
            new IncidentEvent.MessageMarked(new CapturedMessage("C1/1", "Full.", null, null)),
            new IncidentEvent.UpdatePosted(
                new StatusUpdate(Status.MONITORING, "Better.", Audience.PUBLIC, null),
                Status.IDENTIFIED),
            new IncidentEvent.Resolved(Status.MONITORING, Resolution.WITHOUT_DETAILS),
            new IncidentEvent.ActionItemAdded("Add an alert", null, null));
  }

  @Test
  void the_fields_of_an_update_are_kept_under_their_names() {
    var update =
        new StatusUpdate(
            Status.MONITORING,
            "",
            Audience.PUBLIC,
            null,
            Map.of(
                UpdateField.NEEDS,
                " Patience\u200b ",
                UpdateField.IMPACT,
                "Some",
                UpdateField.ACTIONS,
                "  "));
    var fact = new IncidentEvent.UpdatePosted(update, Status.IDENTIFIED);

    assertThat(JSON.write(fact)).contains("{\"IMPACT\":\"Some\",\"NEEDS\":\"Patience\"}");
    assertThat(JSON.read(JSON.write(fact))).isEqualTo(fact);
  }

  @Test
  void a_note_says_of_what_kind_it_is() {
    var decision = new IncidentEvent.NoteAdded("Roll back.", NoteKind.DECISION);

    assertThat(JSON.write(decision)).contains("\"kindOfNote\":\"DECISION\"");
    assertThat(JSON.read(JSON.write(decision))).isEqualTo(decision);
  }

  /** While replicas are exchanged one by one, the older ones read what the newer ones wrote. */
  @Test
  void what_a_newer_muster_adds_does_not_stop_an_older_one() {
    assertThat(
            JSON.read(
                """
                {"kind":"note-added","text":"Rolling back.","mood":{"of":"the room"}}\
                """))
        .isEqualTo(new IncidentEvent.NoteAdded("Rolling back."));
  }
}
