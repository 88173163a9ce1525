package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Amendment;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Status;
import dev.muster.incident.Timeline;
import dev.muster.people.PersonId;
import dev.muster.sandbox.SandboxPerson;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Buttons of messages that no longer show the truth: nothing happens on a false picture. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldMessagesTest {

  private RunningScenario scenario;
  private SandboxPerson maya;
  private SandboxPerson tom;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
    maya = scenario.person("maya");
    tom = scenario.person("tom");
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void a_reminder_that_somebody_else_answered() {
    var channel = declare("sev2 Late answers");
    scenario.pass(Duration.ofMinutes(31));
    var reminder = scenario.awaitSaid(channel, "the next SEV2 update");
    scenario.awaitQuiet(channel);
    maya.click(reminder, "nothing-new");
    scenario.awaitSaid(channel, "Nothing new so far.");

    tom.clickAsSeen(reminder, "nothing-new");
    told(tom, channel, "This reminder is out of date.");
    maya.clickAsSeen(reminder, "snooze");
    told(maya, channel, "This reminder is out of date.");

    assertThat(facts(channel, IncidentEvent.NothingNew.class)).isEqualTo(1);
  }

  @Test
  void a_list_of_what_is_missing_that_has_grown() {
    var channel = declare("sev3 Not closed yet");
    resolve(channel);
    maya.type(channel, "/incident close");
    var list = maya.ephemerals(channel).getLast();
    assertThat(list.text()).contains("it still lacks").doesNotContain("task");
    tom.type(channel, "/incident task Turn the alarm on again");

    maya.click(list, "close/anyway");

    told(maya, channel, "one task is left undone");
    assertThat(status(channel)).isEqualTo(Status.RESOLVED);
    maya.click(maya.ephemerals(channel).getLast(), "close/anyway");
    untilTrue("closed", () -> status(channel) == Status.CLOSED);
  }

  @Test
  void a_card_of_what_was_resolved_and_goes_on_again() {
    var channel = declare("sev2 Back again");
    resolve(channel);
    var card = scenario.awaitSaid(channel, "Postmortem due");
    tom.type(channel, "/incident reopen");
    untilTrue("open", () -> status(channel) == Status.INVESTIGATING);

    maya.clickAsSeen(card, "postmortem");
    told(maya, channel, "is investigating.");
    maya.clickAsSeen(card, "reopen");
    told(maya, channel, "is open: investigating");
    maya.clickAsSeen(card, "close");
    told(maya, channel, "is still investigating");

    assertThat(status(channel)).isEqualTo(Status.INVESTIGATING);
  }

  @Test
  void a_card_of_what_is_closed_by_now() {
    var channel = declare("sev3 Over");
    var card = scenario.awaitSaid(channel, "Take command");
    resolve(channel);
    maya.type(channel, "/incident close anyway");
    untilTrue("closed", () -> status(channel) == Status.CLOSED);
    var before = facts(channel, IncidentEvent.class);

    for (var action : new String[] {"take-role/COMMANDER", "assign-roles", "post-update"}) {
      tom.clickAsSeen(card, action);
      told(tom, channel, "is closed; reopen it first");
    }
    tom.clickAsSeen(card, "resolve");
    told(tom, channel, "is closed already");

    assertThat(tom.view()).isEmpty();
    assertThat(facts(channel, IncidentEvent.class)).isEqualTo(before);
  }

  @Test
  void an_offer_of_command_when_it_was_offered_to_somebody_else_since() {
    var channel = declare("sev3 Offered twice");
    maya.type(channel, "/incident role commander");
    offer(channel, "tom");
    var first = scenario.awaitSaid(channel, "hands over command to <@" + tom.id());
    offer(channel, "priya");
    var second =
        scenario.awaitSaid(channel, "hands over command to <@" + scenario.person("priya").id());

    tom.clickAsSeen(first, "accept-handover");
    told(tom, channel, "command was offered to");

    scenario.awaitIn(scenario.person("priya"), channel);
    scenario.person("priya").click(second, "accept-handover");
    scenario.awaitSaid(channel, "Commander: <@" + scenario.person("priya").id() + ">");
  }

  @Test
  void a_task_that_somebody_else_has_taken() {
    var channel = declare("sev3 Tasks move");
    maya.type(channel, "/incident task Call the bank");
    maya.type(channel, "/incident task");
    var list = maya.ephemerals(channel).getLast();
    tom.type(channel, "/incident task");
    tom.click(tom.ephemerals(channel).getLast(), "take-task");
    scenario.awaitSaid(channel, "took a task");

    maya.clickAsSeen(list, "take-task");
    told(maya, channel, "has this task by now");
    maya.clickAsSeen(list, "finish-task");

    assertThat(facts(channel, IncidentEvent.TaskTaken.class)).isEqualTo(1);
    assertThat(facts(channel, IncidentEvent.TaskDone.class)).isZero();
  }

  @Test
  void a_way_to_what_was_merged_again_shows_where_it_goes_on() {
    var last = declare("sev3 The third");
    var middle = declare("sev3 The second");
    var first = declare("sev3 The first");
    maya.type(first, "/incident merge " + scenario.number(middle));
    var way = scenario.awaitSaid(first, "merged this into INC-" + scenario.number(middle));
    maya.type(middle, "/incident merge " + scenario.number(last));
    untilTrue("merged", () -> status(middle) == Status.MERGED);

    tom.click(way, "join-incident");

    told(tom, first, "was merged into *INC-" + scenario.number(last));
  }

  @Test
  void an_entry_that_was_corrected_since() {
    var channel = declare("sev3 Other words");
    maya.type(channel, "/incident note The disk is full");
    maya.type(channel, "/incident timeline");
    var list = maya.ephemerals(channel).getLast();
    scenario.pass(Duration.ofSeconds(1));
    var number = new IncidentNumber(scenario.number(channel));
    var entry =
        scenario.muster().bean(Timeline.class).of(number).stream()
            .filter(each -> each.event() instanceof IncidentEvent.NoteAdded)
            .findFirst()
            .orElseThrow();
    scenario
        .muster()
        .bean(Incidents.class)
        .amend(
            number,
            entry.id(),
            Amendment.corrected("The disk was replaced"),
            new PersonId(tom.id()),
            scenario.now());

    maya.clickAsSeen(list, "amend-entry/WITHDRAWN");

    told(maya, channel, "This entry was corrected since.");
  }

  private String declare(String words) {
    var channel = scenario.declare(maya, words);
    tom.join(channel);
    return channel;
  }

  private void resolve(String channel) {
    maya.type(channel, "/incident resolve");
    maya.awaitView();
    maya.fill("explanation/input", "Rolled back.").submit();
    untilTrue("resolved", () -> status(channel) == Status.RESOLVED);
  }

  private void offer(String channel, String name) {
    maya.type(channel, "/incident handover @" + name);
    maya.awaitView();
    maya.fill("state/input", "We roll back.").submit();
  }

  private static void told(SandboxPerson person, String channel, String words) {
    untilTrue(
        words,
        () ->
            person.ephemerals(channel).stream()
                .anyMatch(each -> each.everythingWritten().contains(words)));
  }

  private Status status(String channel) {
    return scenario
        .muster()
        .bean(Incidents.class)
        .find(new IncidentNumber(scenario.number(channel)))
        .orElseThrow()
        .status();
  }

  private long facts(String channel, Class<? extends IncidentEvent> kind) {
    return scenario
        .muster()
        .bean(Timeline.class)
        .of(new IncidentNumber(scenario.number(channel)))
        .stream()
        .filter(each -> kind.isInstance(each.event()))
        .count();
  }
}
