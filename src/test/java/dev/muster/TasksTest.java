package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work shared out in an incident's channel, with the hands of those who do it. */
class TasksTest {

  private static final String CHANNEL = "inc-1-checkout-is-down";

  private TestDatabase database;
  private RunningMuster muster;
  private SandboxPerson maya;
  private SandboxPerson tom;

  @BeforeEach
  void declare(@TempDir Path data) {
    database = TestDatabase.h2();
    muster = RunningMuster.start(data, Map.of("DATABASE_URL", database.url()));
    maya = muster.person("maya");
    tom = muster.person("tom");
    maya.type("#general", "/incident declare sev2 Checkout is down");
    maya.awaitView();
    assertThat(maya.submit().isAccepted()).isTrue();
    untilTrue("maya is in the channel", () -> isIn("maya"));
    maya.type(CHANNEL, "/incident role ops @tom");
    untilTrue("tom is in it, too", () -> isIn("tom"));
  }

  @AfterEach
  void stop() {
    muster.close();
    database.close();
  }

  @Test
  void a_task_is_added_taken_and_finished_in_front_of_everybody() {
    assertThat(maya.type(CHANNEL, "/incident task").body()).contains("No tasks yet");
    maya.type(CHANNEL, "/incident task Drain <b>the</b> queue");
    maya.type(CHANNEL, "/incident task Call the bank @tom");
    told("Maya Chen added a task: Drain <b>the</b> queue");
    told("Maya Chen added a task for Tom Okafor: Call the bank");

    tom.type(CHANNEL, "/incident task");
    var list = list(tom, "2 of 2 tasks of INC-1 still to do.");
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
        () -> current(tom, list).text().startsWith("1 of 2 tasks of INC-1 still to do."));
    assertThat(current(tom, list).everythingWritten()).contains("done by <@" + tom.id() + ">");
  }

  @Test
  void of_two_who_finish_it_the_second_is_told() {
    maya.type(CHANNEL, "/incident task Drain the queue");
    maya.type(CHANNEL, "/incident task");
    tom.type(CHANNEL, "/incident task");
    var hers = list(maya, "1 of 1");
    var his = list(tom, "1 of 1");

    maya.click(hers, "finish-task");
    tom.click(his, "finish-task");
    list(tom, "This task of INC-1 is already done: Drain the queue.");

    maya.type(CHANNEL, "/incident task Call the bank");
    maya.type(CHANNEL, "/incident task");
    tom.type(CHANNEL, "/incident task");
    maya.click(newest(maya), "take-task");
    tom.click(newest(tom), "take-task");
    untilTrue(
        "he is told who has it",
        () ->
            tom.ephemerals(CHANNEL).stream()
                .anyMatch(each -> each.text().contains(" has this task by now: Call the bank.")));
  }

  @Test
  void a_long_list_is_leafed_through() {
    for (var each = 101; each <= 120; each++) {
      maya.type(CHANNEL, "/incident task Restart host " + each);
    }
    maya.type(CHANNEL, "/incident task");
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
    maya.type(CHANNEL, "/incident task Drain the queue");
    maya.type(CHANNEL, "/incident resolve");
    maya.awaitView();
    assertThat(maya.submit().isAccepted()).isTrue();

    assertThat(maya.type(CHANNEL, "/incident close").body())
        .contains("Before INC-1 is closed", "one task is left undone");
    assertThat(maya.type(CHANNEL, "/incident close anyway").body()).contains("INC-1 is closed.");
    assertThat(maya.type(CHANNEL, "/incident task More").body())
        .contains("INC-1 is closed; reopen it first");
  }

  private void told(String sentence) {
    untilTrue("told: " + sentence, () -> written().anyMatch(sentence::equals));
  }

  /** What was posted in the channel, read as it is shown. */
  private Stream<String> written() {
    return messages()
        .map(message ->
            message
                .text()
                .replace("<@" + maya.id() + ">", "Maya Chen")
                .replace("<@" + tom.id() + ">", "Tom Okafor")
                .replace("&lt;", "<")
                .replace("&gt;", ">"));
  }

  private boolean isIn(String name) {
    return messages()
        .anyMatch(each -> "channel_join".equals(each.subtype()) && each.author().equals(name));
  }

  private Stream<PostedMessage> messages() {
    try {
      return maya.messages(CHANNEL).stream();
    } catch (RuntimeException notThereYet) {
      return Stream.empty();
    }
  }

  private static PostedMessage list(SandboxPerson reader, String opening) {
    return until(
        opening,
        () ->
            reader.ephemerals(CHANNEL).stream()
                .filter(each -> each.text().startsWith(opening))
                .findFirst());
  }

  private static PostedMessage newest(SandboxPerson reader) {
    return reader.ephemerals(CHANNEL).getLast();
  }

  private static PostedMessage current(SandboxPerson reader, PostedMessage message) {
    return reader.ephemerals(CHANNEL).stream()
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
