package dev.muster.slack;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static dev.muster.incident.Examples.NOON;
import static dev.muster.incident.Examples.minutesLater;
import static dev.muster.incident.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.muster.catalog.Catalog;
import dev.muster.channel.Links;
import dev.muster.incident.Audience;
import dev.muster.incident.Examples;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.PostmortemDeadlines;
import dev.muster.incident.Resolution;
import dev.muster.incident.Role;
import dev.muster.incident.RoleCatalog;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.TimelineEntry;
import dev.muster.incident.Visibility;
import dev.muster.outbox.Effect;
import dev.muster.outbox.EffectFailure;
import dev.muster.reminder.FallbackMessage;
import dev.muster.reminder.Reminder;
import dev.muster.slack.blockkit.FactMessage;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Shown;
import dev.muster.slack.card.AnnouncementMessage;
import dev.muster.slack.card.CardMessage;
import dev.muster.slack.card.StatusMessage;
import dev.muster.slack.update.FallbackReminderMessage;
import dev.muster.slack.update.ReminderMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read at three in the morning, to the letter. */
class MessageWordsTest {

  private static final String NOON_AS_TIME = "<!date^1774699200^{time}|2026-03-28 12:00 UTC>";
  private static final String NOON_AS_DATE =
      "<!date^1774699200^{date_short_pretty}, {time}|2026-03-28 12:00 UTC>";

  private final CardMessage card =
      new CardMessage(
          mock(Catalog.class),
          Links.toBridge(Optional.empty(), mock(Catalog.class)),
          RoleCatalog.USUAL,
          PostmortemDeadlines.USUAL);

  @Test
  void a_reminder_says_to_whom_what_is_due_and_since_when_nobody_spoke() {
    assertThat(ring(Examples.declared(), 0).text())
        .isEqualTo(
            "<@U0ADA>, the next SEV2 update is due now. People last heard from us at "
                + NOON_AS_TIME
                + ".");
    assertThat(actions(ring(Examples.declared(), 0)))
        .containsExactly("post-update", "snooze", "nothing-new");
  }

  @Test
  void a_late_reminder_says_how_late() {
    assertThat(ring(Examples.declared(), 59).text()).contains("is due now");
    assertThat(ring(Examples.declared(), 60).text())
        .contains("was due at " + NOON_AS_TIME + ", 1 minute ago.");
    assertThat(ring(Examples.declared(), 5400).text()).contains("1 hour 30 minutes ago.");
  }

  @Test
  void a_reminder_asks_whoever_speaks_for_the_incident() {
    var commanded = assigned(Examples.declared(), Role.COMMANDER);
    var spokenFor = assigned(assigned(commanded, Role.COMMUNICATIONS), Role.SCRIBE);

    assertThat(ring(commanded, 0).text()).startsWith("<@U0GRACE>, ");
    assertThat(ring(spokenFor, 0).text()).startsWith("<@U0LINUS>, ");
  }

  @Test
  void what_was_left_with_slack_says_when_it_was_due_and_why_it_is_there() {
    var cover = new FallbackMessage(NOON.plus(Duration.ofMinutes(2)), GRACE);

    assertThat(FallbackReminderMessage.of(Examples.declared(), cover).text())
        .isEqualTo(
            "<@U0GRACE>, an update of INC-42 was due at "
                + NOON_AS_TIME
                + ". Muster left this message with Slack in advance and has not been heard of"
                + " since, or it would have taken it back: it is probably down. Tell people"
                + " yourselves where things stand, and have somebody look after it.");
    assertThat(actions(FallbackReminderMessage.of(Examples.declared(), cover))).isEmpty();
  }

  @Test
  void an_answered_reminder_keeps_its_words_and_loses_its_buttons() {
    var settled = ReminderMessage.settled(Examples.declared(), "An update was posted.");

    assertThat(settled.text())
        .isEqualTo("An update of INC-42 was asked for. An update was posted.");
    assertThat(actions(settled)).isEmpty();
  }

  @Test
  void the_card_says_in_words_all_that_matters() {
    var due =
        new Reminder(
            Examples.declared().number(),
            NOON,
            NOON,
            Duration.ofMinutes(30),
            false,
            Optional.empty(),
            0);

    assertThat(card.of(Examples.declared(), Optional.of(due), List.of()).text())
        .isEqualTo(
            "INC-42 Checkout is down. SEV2, investigating. Commander: nobody yet. Next update due "
                + NOON_AS_DATE
                + ".");
    assertThat(card.of(Examples.in(Status.CLOSED), Optional.empty(), List.of()).text())
        .isEqualTo("INC-42 Checkout is down. SEV2, closed. Commander: nobody yet.");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void the_card_offers_what_can_be_done_now(Status status) {
    var offered = actions(card.of(Examples.in(status), Optional.empty(), List.of()));

    assertThat(offered)
        .isEqualTo(
            switch (status) {
              case TRIAGE -> List.of("accept", "decline", "merge");
              case INVESTIGATING, IDENTIFIED, MONITORING ->
                  List.of(
                      "take-role/COMMANDER",
                      "take-role/OPERATIONS",
                      "take-role/COMMUNICATIONS",
                      "take-role/SCRIBE",
                      "assign-roles",
                      "post-update",
                      "resolve");
              case RESOLVED -> List.of("postmortem", "close", "reopen");
              case CLOSED -> List.of("postmortem", "reopen");
              case CANCELLED, DECLINED, MERGED -> List.of("reopen");
            });
  }

  @Test
  void a_role_that_is_taken_is_not_offered_again() {
    var taken = assigned(Examples.declared(), Role.COMMANDER);

    assertThat(actions(card.of(taken, Optional.empty(), List.of())))
        .doesNotContain("take-role/COMMANDER");
  }

  @Test
  void only_a_private_incidents_card_says_that_it_is_private() {
    var secret = card.of(Examples.declared(Visibility.PRIVATE), Optional.empty(), List.of());

    assertThat(Shown.words(secret)).contains("only people in this channel know");
    assertThat(Shown.words(card.of(Examples.declared(), Optional.empty(), List.of())))
        .doesNotContain("Private");
  }

  @Test
  void what_stands_in_the_way_is_on_the_card_and_in_its_words() {
    var trouble = List.of(new EffectFailure("Unarchive the <channel>.", NOON));
    var troubled = card.of(Examples.declared(), Optional.empty(), trouble);

    assertThat(Shown.words(troubled)).contains("Muster could not finish");
    assertThat(troubled.text()).contains("Unarchive the &lt;channel&gt;.");
  }

  @Test
  void the_status_is_the_card_without_buttons_and_with_the_way_there() {
    var status =
        StatusMessage.of(
            Examples.declared(),
            Optional.empty(),
            Optional.of(Extremes.HERE),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            card);

    assertThat(actions(status)).isEmpty();
    assertThat(Shown.words(status)).contains("Checkout is down", "Channel: <#C0123456789>");
  }

  @Test
  void the_announcement_tells_everybody_else_where_to_look() {
    var message =
        AnnouncementMessage.of(
            Examples.in(Status.RESOLVED), Extremes.HERE, Optional.empty(), Optional.empty());

    assertThat(message.text())
        .isEqualTo("INC-42 Checkout is down. SEV2, resolved. Channel: <#C0123456789>");
    assertThat(Shown.words(message)).contains("✅ INC-42 Checkout is down", "*SEV2* · Resolved");
    assertThat(actions(message)).isEmpty();
  }

  @Test
  void an_update_is_told_with_what_was_promised() {
    var promised =
        new StatusUpdate(Status.MONITORING, "Rolled back.", Audience.PUBLIC, minutesLater(0));
    var message = told(new IncidentEvent.UpdatePosted(promised, Status.IDENTIFIED));

    assertThat(message.text())
        .isEqualTo("<@U0ADA> posted an update (Identified → Monitoring, public): Rolled back.");
    assertThat(Shown.words(message))
        .contains("*Status update: identified → monitoring*", "Next update: " + NOON_AS_DATE);
  }

  @Test
  void a_resolution_stands_out_and_a_note_does_not() {
    var resolved = told(new IncidentEvent.Resolved(Status.MONITORING, Resolution.WITHOUT_DETAILS));

    assertThat(resolved.text()).isEqualTo("<@U0ADA> resolved the incident");
    assertThat(Shown.words(resolved)).contains(":white_check_mark: *Resolved*");
    assertThat(told(new IncidentEvent.NoteAdded("Disk is full")).blocks()).hasSize(1);
  }

  private static Message told(IncidentEvent event) {
    return FactMessage.of(
        new TimelineEntry(1, Examples.declared().number(), event, ADA, NOON, NOON));
  }

  private static Message ring(Incident incident, long secondsLate) {
    return ReminderMessage.of(
        incident, new Effect.RemindOfUpdate(NOON, NOON, 1, false), NOON.plusSeconds(secondsLate));
  }

  private static Incident assigned(Incident incident, Role role) {
    var holder = role.equals(Role.COMMANDER) ? GRACE : LINUS;
    return incident.assign(role, person(holder), ADA, NOON).incident();
  }

  private static List<String> actions(Message message) {
    var actions = new ArrayList<String>();
    Shown.json(message.blocks()).findValues("action_id").forEach(id -> actions.add(id.asText()));
    return actions;
  }
}
