package dev.muster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentEvent;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.Timeline;
import dev.muster.reminder.Reminders;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that are mistyped, misplaced or lack their words. */
class BadInputByCommandTest extends BadInputFrame {

  @Test
  void a_mistyped_command_is_answered_with_the_one_that_was_probably_meant() {
    var before = newest();

    assertThat(told(maya.type("general", "/incident declair sev1 Checkout is down")))
        .isEqualTo(
            "I do not know `/incident declair`."
                + " Did you mean `/incident declare [drill, triage or past] [sev1-4] [title]`?");
    assertThat(maya.view()).isEmpty();
    assertThat(newest()).isEqualTo(before);
  }

  @Test
  void words_that_are_no_command_at_all_are_answered_with_how_to_call_for_help() {
    assertThat(told(maya.type("general", "/incident Database is on <fire> & `smoke`")))
        .isEqualTo(
            "I do not know `/incident database`. `/incident declare` calls for help,"
                + " `/incident help` shows what else there is.");
    assertThat(told(maya.type("general", "/incident <!channel>"))).doesNotContain("<!channel>");
  }

  @Test
  void a_command_longer_than_any_message_is_refused_by_its_length_alone() {
    var incident = declare("Too many words");
    assertThat(told(maya.type(incident.channel, "/incident note " + "<@U1|".repeat(8_000))))
        .contains("characters", "40,000", "nothing was recorded");
    assertThat(notes(incident)).isEmpty();
  }

  /** Patterns that read a text again and again would keep them from an answer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<@U1|",
        "<#C1|",
        "<!date^1|",
        "<https://a|",
        "<",
        " \t",
        "1 m ",
        "at 1:",
        "a",
        "&"
      })
  void every_command_answers_to_forty_thousand_characters_that_never_end(String part) {
    var channel = endless().channel;
    var words = part.repeat(39_900 / part.length()) + "!";
    for (var command :
        List.of(
            "",
            "note ",
            "did at ",
            "declare ",
            "task ",
            "action ",
            "severity ",
            "role commander ",
            "handover ",
            "runbook ",
            "status ",
            "cancel <")) {
      var answer = door().signed(RawDelivery.FORM, slash(channel, command + words));
      assertThat(answer.statusCode()).as(command).isEqualTo(200);
      assertThat(answer.body())
          .as(command)
          .doesNotContain("went wrong on our side", "right now", "may still be recorded");
    }
  }

  private Declared endless() {
    return titled("Endless").isEmpty() ? declare("Endless") : arrived("Endless");
  }

  private RawDelivery door() {
    return new RawDelivery(muster);
  }

  private String slash(String channel, String text) {
    return "command=%%2Fincident&user_id=%s&user_name=maya&team_id=T1&channel_id=%s&trigger_id=%s"
            .formatted(maya.id(), channel, UUID.randomUUID())
        + "&channel_name=x&response_url=http%3A%2F%2F127.0.0.1%3A9%2F&text="
        + URLEncoder.encode(text, UTF_8);
  }

  @Test
  void a_blank_that_is_no_plain_blank_parts_words_all_the_same() {
    var incident = declare("Blanks");

    assertThat(told(maya.type(incident.channel, "/incident note\u00a0seen at the door")))
        .isEqualTo("Noted on the timeline.");
    assertThat(notes(incident)).containsExactly("seen at the door");
  }

  @Test
  void words_that_ask_for_a_list_never_become_an_entry_of_it() {
    var incident = declare("Lists");
    maya.type(incident.channel, "/incident action Alert on lag");
    maya.type(incident.channel, "/incident task Call the bank");
    var before = muster.bean(Timeline.class).of(incident.number).size();

    assertThat(told(maya.type(incident.channel, "/incident action done 1")))
        .contains("Nothing was added: “done 1” reads as a command.", "1 of 1 action items");
    assertThat(told(maya.type(incident.channel, "/incident task done 2")))
        .contains("Nothing was added", "1 of 1 tasks");
    assertThat(told(maya.type(incident.channel, "/incident note list")))
        .contains("Nothing was added", "The timeline of");
    assertThat(told(maya.type(incident.channel, "/incident actions")))
        .isEqualTo(told(maya.type(incident.channel, "/incident action")));
    assertThat(told(maya.type(incident.channel, "/incident tasks"))).startsWith("1 of 1 tasks");
    assertThat(told(maya.type(incident.channel, "/incident cancel help")))
        .contains("/incident cancel <reason>".replace("<", "&lt;").replace(">", "&gt;"));
    assertThat(told(maya.type(incident.channel, "/incident cancel 5")))
        .contains("nothing was done");
    assertThat(told(maya.type(incident.channel, "/incident reopen 5")))
        .startsWith("Nothing was done. This command is about " + incident.number);

    assertThat(muster.bean(Timeline.class).of(incident.number)).hasSize(before);
    assertThat(incident.now().status()).isEqualTo(Status.INVESTIGATING);
  }

  @Test
  void an_unknown_severity_is_answered_with_those_there_are() {
    var incident = declare("Severities");

    assertThat(told(maya.type(incident.channel, "/incident severity sev9")))
        .isEqualTo(
            "“sev9” is no severity. Use one of: SEV1 (complete outage), SEV2 (degraded, or a"
                + " subset of users), SEV3 (minor, a workaround exists), SEV4 (cosmetic or a near"
                + " miss).");
    assertThat(incident.now().severity()).isEqualTo(Severity.SEV2);
  }

  @Test
  void a_note_outside_an_incidents_channel_says_where_to_go() {
    var incident = declare("Notes");

    assertThat(told(maya.type("general", "/incident note We rolled back")))
        .isEqualTo(
            "This is not an incident's channel, so nothing was recorded."
                + " Go to the incident's channel and send it there, or see /incident list.");
    assertThat(notes(incident)).isEmpty();
  }

  @Test
  void a_note_may_say_when_it_happened_by_the_clock_of_whoever_writes_it() {
    var incident = declare("Notes of earlier");

    assertThat(told(maya.type(incident.channel, "/incident note 10 min ago The first alarm")))
        .startsWith("Noted on the timeline at <!date^");
    assertThat(told(maya.type(incident.channel, "/incident note at 25:00 The second")))
        .contains("There is no such time of day", "nothing was recorded");

    assertThat(notes(incident)).containsExactly("The first alarm");
    assertThat(muster.bean(Timeline.class).of(incident.number))
        .filteredOn(each -> each.event() instanceof IncidentEvent.NoteAdded)
        .singleElement()
        .satisfies(note ->
            assertThat(Duration.between(note.occurredAt(), note.recordedAt()))
                .isEqualTo(Duration.ofMinutes(10)));
  }

  @Test
  void an_empty_note_is_no_note() {
    var incident = declare("Empty notes");

    assertThat(told(maya.type(incident.channel, "/incident note")))
        .isEqualTo("The note is empty; write what you want to say and send it again.");
    assertThat(told(maya.type(incident.channel, "/incident note \u200b\u2066 ")))
        .isEqualTo("The note is empty; write what you want to say and send it again.");
    assertThat(notes(incident)).isEmpty();
  }

  @Test
  void cancelling_wants_a_reason_and_ends_the_reminders() {
    var incident = declare("A false alarm");

    assertThat(told(maya.type(incident.channel, "/incident cancel")))
        .isEqualTo("The reason is empty; write what you want to say and send it again.");
    assertThat(told(maya.type(incident.channel, "/incident cancel The probe was wrong")))
        .contains("is cancelled");

    assertThat(incident.now().status()).isEqualTo(Status.CANCELLED);
    assertThat(muster.bean(Reminders.class).of(incident.number)).isEmpty();
    assertThat(told(maya.type(incident.channel, "/incident update")))
        .contains("is cancelled; reopen it first");
  }
}
