package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Work shared out in an incident's channel, with the hands of those who do it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasksTest {

  private RunningScenario scenario;
  private SandboxPerson maya;
  private SandboxPerson tom;
  private String channel;
  private IncidentNumber number;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
    maya = scenario.person("maya");
    tom = scenario.person("tom");
  }

  @BeforeEach
  void declare() {
    channel = scenario.declare(maya, "sev2 Checkout is down");
    number = new IncidentNumber(scenario.number(channel));
    maya.type(channel, "/incident role ops @tom");
    scenario.awaitIn(tom, channel);
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void a_task_is_added_taken_and_finished_in_front_of_everybody() {
    assertThat(maya.type(channel, "/incident task").body()).contains("No tasks yet");
    maya.type(channel, "/incident task Drain <b>the</b> queue");
    maya.type(channel, "/incident task Call the bank @tom");
    told("Maya Chen added a task: Drain <b>the</b> queue");
    told("Maya Chen added a task for Tom Okafor: Call the bank");

    tom.type(channel, "/incident task");
    var list = list(tom, "2 of 2 tasks of " + number + " still to do.");
    assertThat(list.everythingWritten())
        .contains("Drain &lt;b&gt;the&lt;/b&gt; queue\nnobody yet", "with <@" + tom.id() + ">");
    assertThat(values(list, "take-task")).as("his own is not his to take").hasSize(1);

    tom.click(list, "take-task");
    told("Tom Okafor took a task: Drain <b>the</b> queue");
    untilTrue("the list shows who has it", () -> values(current(tom, list), "take-task").isEmpty());

    tom.click(current(tom, list), "finish-task");
    told("Tom Okafor finished a task: Drain <b>the</b> queue");
    untilTrue(
        "the list shows that it is done",
        () -> current(tom, list).text().startsWith("1 of 2 tasks of " + number + " still to do."));
    assertThat(current(tom, list).everythingWritten()).contains("done by <@" + tom.id() + ">");
  }

  @Test
  void of_two_who_finish_it_the_second_is_told() {
    maya.type(channel, "/incident task Drain the queue");
    maya.type(channel, "/incident task");
    tom.type(channel, "/incident task");
    var hers = list(maya, "1 of 1");
    var his = list(tom, "1 of 1");

    maya.click(hers, "finish-task");
    tom.click(his, "finish-task");
    list(tom, "This task of " + number + " is already done: Drain the queue.");

    maya.type(channel, "/incident task Call the bank");
    maya.type(channel, "/incident task");
    tom.type(channel, "/incident task");
    maya.click(newest(maya), "take-task");
    tom.click(newest(tom), "take-task");
    untilTrue(
        "he is told who has it",
        () ->
            tom.ephemerals(channel).stream()
                .anyMatch(each -> each.text().contains(" has this task by now: Call the bank.")));
  }

  @Test
  void a_long_list_is_leafed_through() {
    for (var each = 101; each <= 120; each++) {
      maya.type(channel, "/incident task Restart host " + each);
    }
    maya.type(channel, "/incident task");
    var list = list(maya, "20 of 20");
    assertThat(list.everythingWritten()).contains("host 101\n", "host 115\n").doesNotContain("116");

    maya.click(list, "more-tasks/next");
    untilTrue("the rest", () -> current(maya, list).everythingWritten().contains("host 116\n"));
    maya.click(current(maya, list), "finish-task");
    untilTrue("one less", () -> current(maya, list).text().startsWith("19 of 20"));
    assertThat(current(maya, list).everythingWritten()).contains("host 120\n");
    maya.click(current(maya, list), "more-tasks/back");
    untilTrue("back again", () -> current(maya, list).everythingWritten().contains("host 101\n"));
    maya.click(current(maya, list), "more-tasks/next");
    untilTrue("and to and fro", () -> current(maya, list).everythingWritten().contains("host 120"));
  }

  @Test
  void whoever_closes_the_incident_hears_first_what_is_left_undone() {
    maya.type(channel, "/incident task Drain the queue");
    maya.type(channel, "/incident resolve");
    maya.awaitView();
    assertThat(maya.submit().isAccepted()).isTrue();

    assertThat(maya.type(channel, "/incident close").body())
        .contains("Before " + number + " is closed", "one task is left undone");
    assertThat(maya.type(channel, "/incident close anyway").body())
        .contains(number + " is closed.");
    assertThat(maya.type(channel, "/incident task More").body())
        .contains(number + " is closed; reopen it first");
  }

  private void told(String sentence) {
    untilTrue("told: " + sentence, () -> written().anyMatch(sentence::equals));
  }

  /** What was posted in the channel, read as it is shown. */
  private Stream<String> written() {
    return maya.messages(channel).stream()
        .map(message ->
            message
                .text()
                .replace("<@" + maya.id() + ">", "Maya Chen")
                .replace("<@" + tom.id() + ">", "Tom Okafor")
                .replace("&lt;", "<")
                .replace("&gt;", ">"));
  }

  private PostedMessage list(SandboxPerson reader, String opening) {
    return until(
        opening,
        () ->
            reader.ephemerals(channel).stream()
                .filter(each -> each.text().startsWith(opening))
                .findFirst());
  }

  private PostedMessage newest(SandboxPerson reader) {
    return reader.ephemerals(channel).getLast();
  }

  private PostedMessage current(SandboxPerson reader, PostedMessage message) {
    return reader.ephemerals(channel).stream()
        .filter(each -> each.ts().equals(message.ts()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> values(PostedMessage message, String action) {
    return Pattern.compile("\"action_id\":\"" + action + "\"")
        .matcher(message.blocks().toString())
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
