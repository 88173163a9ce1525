package dev.muster.outbox;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Examples;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.Role;
import dev.muster.incident.Status;
import dev.muster.incident.TimelineEntry;
import dev.muster.incident.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffectPlannerTest {

  private static final long ENTRY = 7;
  private static final EffectPlanner ANNOUNCING = new EffectPlanner(true);
  private static final EffectPlanner SILENT = new EffectPlanner(false);

  private static final Effect FACT = new Effect.PostFact(ENTRY);
  private static final Effect CARD = new Effect.RefreshCard();
  private static final Effect TOPIC = new Effect.SetTopic();
  private static final Effect ANNOUNCEMENT = new Effect.RefreshAnnouncement();

  static List<IncidentEvent> everyKindOfFact() {
    return Examples.everyKindOfFact();
  }

  @Test
  void each_fact_has_its_complete_list_of_effects() {
    var planned = new HashMap<String, List<Effect>>();
    for (var fact : Examples.everyKindOfFact()) {
      planned.put(fact.getClass().getSimpleName(), plan(ANNOUNCING, fact, Visibility.OPEN));
    }

    assertThat(planned)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(
                    "Declared",
                    List.of(
                        new Effect.OpenChannel(),
                        new Effect.Invite(List.of(ADA)),
                        new Effect.PostCard(),
                        new Effect.PinCard(),
                        TOPIC,
                        new Effect.IntroducePerson(ADA),
                        new Effect.Announce())),
                Map.entry("SeverityChanged", List.of(FACT, CARD, TOPIC, ANNOUNCEMENT)),
                Map.entry("SeverityConfirmed", List.of(FACT, CARD)),
                Map.entry(
                    "RoleReleased",
                    List.of(
                        FACT, CARD, new Effect.TellReplaced(GRACE, ENTRY), TOPIC, ANNOUNCEMENT)),
                Map.entry(
                    "RoleAssigned",
                    List.of(
                        FACT,
                        CARD,
                        new Effect.Invite(List.of(GRACE)),
                        new Effect.BriefRoleHolder(Role.COMMANDER, GRACE),
                        TOPIC,
                        ANNOUNCEMENT)),
                Map.entry("NoteAdded", List.of(FACT)),
                Map.entry("MessageMarked", List.of()),
                Map.entry("UpdatePosted", List.of(FACT, CARD, TOPIC, ANNOUNCEMENT)),
                Map.entry("NothingNew", List.of(FACT, CARD, ANNOUNCEMENT)),
                Map.entry("Resolved", List.of(FACT, CARD, TOPIC, ANNOUNCEMENT)),
                Map.entry("Closed", List.of(FACT, CARD, TOPIC, ANNOUNCEMENT)),
                Map.entry("Cancelled", List.of(FACT, CARD, TOPIC, ANNOUNCEMENT)),
                Map.entry("MilestonesCorrected", List.of(FACT, CARD, ANNOUNCEMENT)),
                Map.entry("Accepted", List.of(FACT, CARD, TOPIC, new Effect.Announce())),
                Map.entry("Declined", List.of(FACT, CARD, TOPIC, ANNOUNCEMENT)),
                Map.entry("Merged", List.of(FACT, CARD, TOPIC, ANNOUNCEMENT)),
                Map.entry("Absorbed", List.of(FACT, new Effect.Invite(List.of(GRACE)))),
                Map.entry("Reopened", List.of(FACT, CARD, TOPIC, new Effect.Announce())),
                Map.entry("ActionItemAdded", List.of(FACT)),
                Map.entry("ActionItemDone", List.of(FACT)),
                Map.entry(
                    "Renamed",
                    List.of(FACT, CARD, TOPIC, new Effect.RenameChannel(), ANNOUNCEMENT)),
                Map.entry("HandoverOffered", List.of(new Effect.Invite(List.of(GRACE)), FACT)),
                Map.entry("Summarized", List.of(FACT, CARD)),
                Map.entry("TaskAdded", List.of(FACT)),
                Map.entry("TaskTaken", List.of(FACT)),
                Map.entry("TaskDone", List.of(FACT)),
                Map.entry("RunbookStepTicked", List.of(FACT)),
                Map.entry("RunbookStepUnticked", List.of(FACT)),
                Map.entry("ServicesChanged", List.of(FACT, CARD))));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfFact")
  void a_private_incident_is_announced_nowhere(IncidentEvent fact) {
    assertThat(plan(ANNOUNCING, fact, Visibility.PRIVATE))
        .isEqualTo(withoutAnnouncements(plan(ANNOUNCING, fact, Visibility.OPEN)));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfFact")
  void without_a_channel_to_announce_in_nothing_is_announced(IncidentEvent fact) {
    assertThat(plan(SILENT, fact, Visibility.OPEN))
        .isEqualTo(withoutAnnouncements(plan(ANNOUNCING, fact, Visibility.OPEN)));
  }

  @Test
  void whoever_loses_a_role_to_somebody_is_told_and_who_gives_it_away_is_not() {
    var taken = new IncidentEvent.RoleAssigned(Role.SCRIBE, ADA, GRACE);
    var given = new IncidentEvent.RoleAssigned(Role.SCRIBE, GRACE, ADA);
    var released = new IncidentEvent.RoleReleased(Role.SCRIBE, ADA);

    assertThat(plan(ANNOUNCING, taken, Visibility.OPEN))
        .contains(new Effect.TellReplaced(GRACE, ENTRY));
    assertThat(plan(ANNOUNCING, given, Visibility.OPEN))
        .noneMatch(Effect.TellReplaced.class::isInstance);
    assertThat(plan(ANNOUNCING, released, Visibility.OPEN))
        .noneMatch(Effect.TellReplaced.class::isInstance);
  }

  @Test
  void the_topic_is_left_alone_by_what_it_does_not_mention() {
    var scribe = new IncidentEvent.RoleAssigned(Role.SCRIBE, GRACE, null);
    var sameStatus =
        new IncidentEvent.UpdatePosted(Examples.update(Status.IDENTIFIED), Status.IDENTIFIED);

    assertThat(plan(ANNOUNCING, scribe, Visibility.OPEN)).doesNotContain(TOPIC);
    assertThat(plan(ANNOUNCING, sameStatus, Visibility.OPEN)).doesNotContain(TOPIC);
  }

  private static List<Effect> plan(
      EffectPlanner planner, IncidentEvent fact, Visibility visibility) {
    var incident = Examples.declared(visibility);
    return planner.plan(
        incident, new TimelineEntry(ENTRY, incident.number(), fact, ADA, NOON, NOON));
  }

  private static List<Effect> withoutAnnouncements(List<Effect> effects) {
    var others = new ArrayList<>(effects);
    others.removeIf(
        each -> each instanceof Effect.Announce || each instanceof Effect.RefreshAnnouncement);
    return others;
  }
}
