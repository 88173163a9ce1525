package dev.muster.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.actionitem.ActionItem;
import dev.muster.actionitem.ActionItemId;
import dev.muster.actionitem.Kind;
import dev.muster.actionitem.Priority;
import dev.muster.catalog.ServiceName;
import dev.muster.incident.Amendment;
import dev.muster.incident.AmendmentHistory;
import dev.muster.incident.Audience;
import dev.muster.incident.CapturedMessage;
import dev.muster.incident.Impact;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Milestones;
import dev.muster.incident.NoteKind;
import dev.muster.incident.Resolution;
import dev.muster.incident.Role;
import dev.muster.incident.Roles;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.StatusLabels;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.TimelineEntry;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.people.Names;
import dev.muster.people.PersonId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostmortemDraftTest {

  private static final IncidentNumber NUMBER = new IncidentNumber(42);
  private static final PersonId ALICE = new PersonId("U1");
  private static final PersonId BOB = new PersonId("U2");
  private static final Instant DECLARED = Instant.parse("2026-11-18T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
  private static final Milestones COMPLETE =
      new Milestones(
          DECLARED.minus(Duration.ofMinutes(12)),
          DECLARED.minus(Duration.ofMinutes(2)),
          DECLARED,
          DECLARED.plusSeconds(90),
          DECLARED.plus(Duration.ofMinutes(40)),
          DECLARED.plus(Duration.ofHours(2)),
          null);

  private final List<TimelineEntry> timeline = new ArrayList<>();
  private final List<ActionItem> items = new ArrayList<>();
  private Names names = new Names(Map.of(ALICE, "Alice", BOB, "Bob"));
  private String title = "Checkout is down";
  private String summary = "Nobody could pay.";
  private Visibility visibility = Visibility.OPEN;
  private Status status = Status.RESOLVED;
  private Milestones milestones = COMPLETE;
  private Impact impact = new Impact("4,000 people could not pay", "about 20 k€");
  private List<String> services = List.of("checkout", "payments");

  @Test
  void a_draft_has_every_section_in_its_order() {
    assertThat(draft().headings())
        .containsExactly(
            "INC-42 Checkout is down",
            "Summary",
            "Impact",
            "Roles",
            "Milestones",
            "Timeline",
            "Contributing factors",
            "Five whys",
            "What went well",
            "Where we got lucky",
            "What was hard",
            "Action items",
            "How to read this");
  }

  @Test
  void the_facts_stand_at_the_top() {
    assertThat(draft().table("INC-42 Checkout is down", 0))
        .containsExactly(
            List.of("Severity", "Status", "Services", "Declared", "Resolved"),
            List.of(
                "SEV1, complete outage",
                "Resolved",
                "checkout, payments",
                "2026-11-18 10:00:00 UTC",
                "2026-11-18 12:00:00 UTC"));
  }

  @Test
  void the_milestones_say_how_long_it_took() {
    assertThat(draft().table("Milestones", 0))
        .contains(
            List.of("Impact started", "2026-11-18 09:48:00 UTC"),
            List.of("Detected", "2026-11-18 09:58:00 UTC"),
            List.of("Acknowledged", "2026-11-18 10:01:30 UTC"),
            List.of("Mitigated", "2026-11-18 10:40:00 UTC"));
    assertThat(draft().table("Milestones", 1))
        .contains(
            List.of("Time to detect", "10 min"),
            List.of("Time to acknowledge", "3 min 30 s"),
            List.of("Time to mitigate", "52 min"),
            List.of("Time to resolve", "2 h 12 min"));
  }

  @Test
  void what_is_not_recorded_says_what_is_missing() {
    status = Status.INVESTIGATING;
    milestones = new Milestones(null, null, DECLARED, null, null, null, null);
    assertThat(draft().table("Milestones", 1))
        .contains(
            List.of("Time to detect", "not recorded: “Impact started” and “Detected” are missing"),
            List.of("Time to acknowledge", "not recorded: “Acknowledged” is missing"),
            List.of("Time to mitigate", "not recorded: “Mitigated” is missing"),
            List.of("Time to resolve", "not recorded: “Resolved” is missing"));
    assertThat(draft().section("Impact")).contains("Duration: Not resolved yet.");
  }

  @Test
  void moments_that_contradict_each_other_are_called_that() {
    milestones =
        new Milestones(
            DECLARED.plusSeconds(1), DECLARED, DECLARED, DECLARED, DECLARED, DECLARED, null);
    assertThat(draft().table("Milestones", 1))
        .contains(List.of("Time to detect", "not recorded: the moments contradict each other"));
    assertThat(draft().section("Impact"))
        .contains(
            "Duration: Unknown: it was resolved before the impact started. Check the milestones.");
  }

  @Test
  void the_impact_is_what_people_said() {
    assertThat(draft().section("Impact"))
        .containsExactly(
            "Duration: 2 h 12 min",
            "Users affected: 4,000 people could not pay",
            "Revenue: about 20 k€");
  }

  @Test
  void an_impact_nobody_told_is_asked_for_and_not_invented() {
    impact = Impact.UNKNOWN;
    summary = "";
    milestones = new Milestones(null, null, DECLARED, null, null, DECLARED.plusSeconds(60), null);
    assertThat(draft().section("Impact"))
        .containsExactly(
            "Duration: 1 min (since the declaration; when did the impact really start?)",
            "Users affected: Nobody has said yet. How many, and what could they not do?",
            "Revenue: Nobody has said yet. Ask those who know; leave no guess here.");
    assertThat(draft().section("Summary"))
        .containsExactly("What happened, in two or three sentences anybody can follow?");
  }

  @Test
  void the_roles_are_named_and_empty_ones_are_seen() {
    assertThat(draft().table("Roles", 0))
        .contains(
            List.of("Incident commander", "Alice"),
            List.of("Operations lead", "nobody"),
            List.of("Scribe", "U9"));
    assertThat(draft().section("Roles")).containsExactly("Declared by Bob.");
  }

  @Test
  void the_timeline_tells_each_fact_in_the_narrators_words() {
    on(
        new IncidentEvent.Declared(
            new Title(title),
            Severity.SEV1,
            Visibility.OPEN,
            "Nobody can pay.",
            IncidentKind.REAL,
            null,
            null,
            false),
        BOB,
        0);
    on(new IncidentEvent.RoleAssigned(Role.COMMANDER, ALICE, null), ALICE, 90);
    on(
        new IncidentEvent.UpdatePosted(
            new StatusUpdate(Status.MONITORING, "Rolled back", Audience.INTERNAL, null),
            Status.INVESTIGATING),
        ALICE,
        2400);
    assertThat(draft().section("Timeline"))
        .containsExactly(
            "All times in UTC, in the order in which things happened.",
            "2026-11-18 10:00:00 UTC – Bob declared SEV1: Checkout is down",
            "2026-11-18 10:01:30 UTC – Alice took the role of incident commander",
            "2026-11-18 10:40:00 UTC – Alice posted an update (Investigating → Monitoring,"
                + " internal): Rolled back");
  }

  @Test
  void what_was_recorded_later_says_so() {
    timeline.add(entry(new IncidentEvent.NoteAdded("in time"), DECLARED, DECLARED.plusSeconds(60)));
    timeline.add(entry(new IncidentEvent.NoteAdded("late"), DECLARED, DECLARED.plusSeconds(61)));
    assertThat(draft().section("Timeline"))
        .contains(
            "2026-11-18 10:00:00 UTC – Alice noted: in time",
            "2026-11-18 10:00:00 UTC – Alice noted: late"
                + " (recorded later, at 2026-11-18 10:01:01 UTC)");
  }

  @Test
  void a_marked_message_leads_to_where_it_was_written() {
    var address = URI.create("https://muster.slack.com/archives/C1/p1");
    on(
        new IncidentEvent.MessageMarked(new CapturedMessage("C1/1", "disk full", BOB, address)),
        ALICE,
        5);
    assertThat(draft().links()).containsExactly(address.toString());
    assertThat(draft().section("Timeline"))
        .contains("2026-11-18 10:00:05 UTC – Alice marked what Bob wrote: disk full (message)");
  }

  @Test
  void an_address_that_is_no_page_is_not_linked() {
    on(
        new IncidentEvent.MessageMarked(
            new CapturedMessage("C1/1", "x", null, URI.create("javascript:alert(1)"))),
        ALICE,
        5);
    assertThat(draft().links()).isEmpty();
  }

  @Test
  void the_last_explanation_ends_the_summary() {
    resolvedBecause("A restart helped", 100);
    resolvedBecause("", 200);
    resolvedBecause("The rollback helped", 300);
    assertThat(draft().section("Summary"))
        .containsExactly("Nobody could pay.", "What ended it: The rollback helped");
  }

  @Test
  void the_action_items_say_who_until_when_and_how_far() {
    items.add(item("Alert on lag", ALICE, LocalDate.of(2026, 11, 20), null));
    items.add(item("Add a guard", null, null, null));
    items.add(item("Write a runbook", BOB, LocalDate.of(2026, 11, 19), null));
    items.add(item("Scale up", BOB, LocalDate.of(2026, 11, 19), NOW));
    assertThat(draft().table("Action items", 0))
        .containsExactly(
            List.of("What", "Owner", "Priority", "Kind", "Due", "State"),
            List.of("Alert on lag", "Alice", "High", "Detect", "2026-11-20", "Open"),
            List.of("Add a guard", "nobody yet", "High", "Detect", "no day yet", "Open"),
            List.of("Write a runbook", "Bob", "High", "Detect", "2026-11-19", "Overdue"),
            List.of("Scale up", "Bob", "High", "Detect", "2026-11-19", "Done on 2026-11-20"));
  }

  @Test
  void without_action_items_they_are_asked_for() {
    assertThat(draft().section("Action items").get(0)).startsWith("None yet.");
  }

  @Test
  void a_private_incident_says_so_first() {
    visibility = Visibility.PRIVATE;
    assertThat(draft().section("INC-42 Checkout is down"))
        .containsExactly("Private: share this only with those who were called in.");
  }

  @Test
  void it_closes_blamelessly_and_says_when_it_was_drafted() {
    assertThat(draft().section("How to read this").get(0))
        .startsWith("This postmortem is blameless.");
    assertThat(draft().section("How to read this").get(1))
        .isEqualTo("Drafted by Muster from the timeline of INC-42 at 2026-11-20 09:30:00 UTC.");
  }

  @Test
  void priority_and_kind_are_unset_until_somebody_says() {
    items.add(
        new ActionItem(
            new ActionItemId(9),
            new IncidentNumber(42),
            "Alert on lag",
            null,
            null,
            null,
            null,
            new PersonId("U1"),
            DECLARED,
            null,
            null));

    assertThat(draft().table("Action items", 0).getLast().subList(2, 4))
        .containsExactly("not set", "not set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*bold* _it_ **b** __b__ ~~s~~",
        "<!channel> <@U1> <script>alert(1)</script>",
        "a | b || c |",
        "`code` ``` fence ~~~ fence",
        "# heading",
        "[x](javascript:alert(1)) ![x](http://a.b/c.png) <http://a.b>",
        "- item + item 1. item > quote --- ===",
        "trailing \\",
        "&lt;b&gt; &amp; $x$",
        "🔥 👩‍🚒 naïve 日本語 עברית",
        "==== ---- ####",
      })
  void words_from_people_stay_words_wherever_they_stand(String hostile) {
    everywhere(hostile);
    var plain = draft();
    everywhere("x");
    var shape = draft().shape();
    everywhere(hostile);

    assertThat(plain.shape()).isEqualTo(shape);
    assertThat(plain.inlines())
        .isSubsetOf("Text", "StrongEmphasis", "Emphasis", "HardLineBreak", "Code", "Link");
    assertThat(plain.links()).allMatch(each -> hostile.contains("http") && hostile.contains(each));
    assertThat(plain.headings().get(0)).isEqualTo("INC-42 " + hostile);
    assertThat(plain.section("Summary")).containsExactly(hostile, "What ended it: " + hostile);
    assertThat(plain.section("Impact"))
        .contains("Users affected: " + hostile, "Revenue: " + hostile);
    assertThat(plain.section("Roles")).containsExactly("Declared by " + hostile + ".");
    assertThat(plain.section("Timeline"))
        .contains("2026-11-18 10:00:01 UTC – " + hostile + " noted: " + hostile);
    assertThat(plain.table("Action items", 0).get(1)).startsWith(hostile, hostile);
    assertThat(plain.table("INC-42 " + hostile, 0).get(1).get(2)).isEqualTo(hostile);
  }

  @Test
  void what_was_withdrawn_is_left_out_and_what_was_corrected_is_told_in_the_words_that_count() {
    on(new IncidentEvent.NoteAdded("Not so"), ALICE, 1);
    on(new IncidentEvent.NoteAdded("The disc is full"), ALICE, 2);
    amend(0, Amendment.withdrawn());
    amend(1, Amendment.corrected("The disk is full"));

    assertThat(draft().section("Timeline"))
        .contains("2026-11-18 10:00:02 UTC – Alice noted: The disk is full")
        .noneMatch(line -> line.contains("Not so") || line.contains("disc"));
  }

  @Test
  void what_was_decided_is_listed_once_more_by_itself() {
    assertThat(draft().headings()).doesNotContain("Decisions");
    on(new IncidentEvent.NoteAdded("Rolled back", NoteKind.ACTION), ALICE, 1);
    on(new IncidentEvent.NoteAdded("Buy *a* disk", NoteKind.DECISION), ALICE, 2);
    on(new IncidentEvent.NoteAdded("Not so", NoteKind.DECISION), ALICE, 3);
    amend(2, Amendment.withdrawn());

    assertThat(draft().section("Decisions"))
        .containsExactly("2026-11-18 10:00:02 UTC – Buy *a* disk (Alice)");
    assertThat(draft().section("Timeline"))
        .contains(
            "2026-11-18 10:00:01 UTC – Alice did: Rolled back",
            "2026-11-18 10:00:02 UTC – Alice decided: Buy *a* disk");
  }

  private void amend(int place, Amendment amendment) {
    var entry = timeline.get(place);
    timeline.set(
        place,
        new TimelineEntry(
            entry.id(),
            entry.incident(),
            entry.event(),
            entry.by(),
            entry.occurredAt(),
            entry.recordedAt(),
            new AmendmentHistory(List.of(new AmendmentHistory.Step(amendment, BOB, NOW)))));
  }

  @Test
  void lines_stay_lines_and_three_thousand_characters_stay_three_thousand() {
    var text = "first\n# second\n\n    third\n" + "x".repeat(2970);
    summary = text;
    on(new IncidentEvent.NoteAdded(text), ALICE, 1);
    assertThat(draft().section("Summary"))
        .containsExactly("first\n# second", "third\n" + "x".repeat(2970));
    assertThat(draft().section("Timeline"))
        .contains(
            "2026-11-18 10:00:01 UTC – Alice noted: first\n# second\nthird\n" + "x".repeat(2970));
  }

  private void everywhere(String text) {
    timeline.clear();
    items.clear();
    names = new Names(Map.of(ALICE, text, BOB, text));
    title = text;
    summary = text;
    impact = new Impact(text, text);
    services = List.of(text);
    on(new IncidentEvent.NoteAdded(text), ALICE, 1);
    resolvedBecause(text, 2);
    items.add(item(text, ALICE, null, null));
  }

  private void on(IncidentEvent event, PersonId by, long secondsIn) {
    var at = DECLARED.plusSeconds(secondsIn);
    timeline.add(new TimelineEntry(timeline.size() + 1, NUMBER, event, by, at, at));
  }

  private void resolvedBecause(String explanation, long secondsIn) {
    on(
        new IncidentEvent.Resolved(
            Status.MONITORING, new Resolution(explanation, null, null, Impact.UNKNOWN)),
        ALICE,
        secondsIn);
  }

  private static TimelineEntry entry(IncidentEvent event, Instant occurred, Instant recorded) {
    return new TimelineEntry(1, NUMBER, event, ALICE, occurred, recorded);
  }

  private static ActionItem item(
      String text, @Nullable PersonId owner, @Nullable LocalDate due, @Nullable Instant doneAt) {
    return new ActionItem(
        new ActionItemId(1),
        NUMBER,
        text,
        owner,
        due,
        Priority.HIGH,
        Kind.DETECT,
        ALICE,
        DECLARED,
        doneAt == null ? null : BOB,
        doneAt);
  }

  private ReadBack draft() {
    return ReadBack.of(PostmortemDraft.of(incident(), Role.USUAL, timeline, items, names, NOW));
  }

  private Incident incident() {
    return new Incident(
        NUMBER,
        new Title(title),
        summary,
        Severity.SEV1,
        false,
        status,
        visibility,
        services.stream().map(ServiceName::of).toList(),
        new Roles(Map.of(Role.COMMANDER, ALICE, Role.SCRIBE, new PersonId("U9"))),
        milestones,
        impact,
        BOB,
        IncidentKind.REAL,
        null,
        StatusLabels.USUAL);
  }
}
