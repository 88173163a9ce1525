package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The timeline in the hands of those who put it right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineListTest {

  private RunningScenario scenario;
  private SandboxPerson maya;
  private String channel;
  private IncidentNumber number;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
    maya = scenario.person("maya");
  }

  @BeforeEach
  void declare() {
    channel = scenario.declare(maya, "sev2 Checkout is down");
    number = new IncidentNumber(scenario.number(channel));
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void an_entry_is_starred_corrected_and_withdrawn_and_what_it_was_stays_on_record() {
    maya.type(channel, "/incident note The <disc> is full");
    maya.type(channel, "/incident timeline");
    var list = newest();
    assertThat(list.everythingWritten())
        .contains("The timeline of " + number, "noted: The &lt;disc&gt; is full");
    var value = value(list, "correct-entry");

    maya.click(list, "amend-entry/STARRED", value);
    untilTrue("it has a star", () -> newest().everythingWritten().contains(":star:"));
    maya.click(newest(), "correct-entry", value(newest(), "correct-entry"));
    var form = maya.awaitView();
    assertThat(form.value("words", "input").path("value").asText()).isEqualTo("The <disc> is full");
    maya.fill("words/input", "The <disk> is full");
    assertThat(maya.submit().isAccepted()).isTrue();
    assertThat(note().amended().corrected()).contains("The <disk> is full");

    maya.click(newest(), "amend-entry/WITHDRAWN", value(newest(), "amend-entry/WITHDRAWN"));
    untilTrue("it is withdrawn", () -> newest().everythingWritten().contains("withdrawn by <@"));
    assertThat(newest().everythingWritten())
        .contains("noted: The &lt;disk&gt; is full", "corrected by <@" + maya.id() + ">");
    maya.click(newest(), "amend-entry/RESTORED", value(newest(), "amend-entry/RESTORED"));
    untilTrue("it is back", () -> !newest().everythingWritten().contains("withdrawn by"));
    assertThat(note().event().toString()).contains("The <disc> is full");
    assertThat(note().amended().history()).hasSize(4);
  }

  @Test
  void what_was_decided_and_done_is_told_from_what_was_noted() {
    assertThat(maya.type(channel, "/incident decision Roll <back>").body())
        .contains("The decision is on the timeline.");
    assertThat(maya.type(channel, "/incident did 10 min ago Rolled back").body())
        .contains("What was done is on the timeline at");
    var decided = scenario.awaitSaid(channel, "*Decision*");
    assertThat(decided.everythingWritten()).contains("Roll <back>", "By <@" + maya.id() + ">");
    assertThat(scenario.awaitSaid(channel, "*Action taken*").everythingWritten())
        .contains("Rolled back", "It happened at");

    maya.type(channel, "/incident timeline");
    assertThat(newest().everythingWritten())
        .contains("decided: Roll &lt;back&gt;", "did: Rolled back");
    maya.click(newest(), "correct-entry", value(newest(), "correct-entry"));
    maya.awaitView();
    maya.fill("words/input", "Roll forward");
    assertThat(maya.submit().isAccepted()).isTrue();
    untilTrue(
        "it is still a decision",
        () -> {
          maya.type(channel, "/incident timeline");
          return newest().everythingWritten().contains("decided: Roll forward");
        });
  }

  @Test
  void a_long_timeline_is_leafed_through_from_its_end() {
    for (var each = 101; each <= 115; each++) {
      maya.type(channel, "/incident note Restarted host " + each);
    }
    maya.type(channel, "/incident timeline");
    assertThat(newest().everythingWritten())
        .contains("host 106", "host 115", "Older")
        .doesNotContain("host 105", "Newer");
    assertThat(newest().everythingWritten().indexOf("host 106"))
        .isLessThan(newest().everythingWritten().indexOf("host 115"));

    maya.click(newest(), "more-entries/next");
    untilTrue("the page before", () -> newest().everythingWritten().contains("host 105"));
    assertThat(newest().everythingWritten())
        .contains("declared SEV2", "host 101", "Newer")
        .doesNotContain("host 106", "Older");

    maya.click(newest(), "more-entries/back");
    untilTrue("the last page again", () -> newest().everythingWritten().contains("host 115"));
  }

  @Test
  void what_nobody_wrote_is_starred_and_no_more() {
    maya.type(channel, "/incident timeline");

    assertThat(newest().blocks().toString())
        .contains("amend-entry/STARRED")
        .doesNotContain("correct-entry", "WITHDRAWN");
  }

  private TimelineEntry note() {
    return scenario.muster().bean(Timeline.class).of(number).getLast();
  }

  private PostedMessage newest() {
    return maya.ephemerals(channel).getLast();
  }

  /** Of the last button with this action. */
  private static String value(PostedMessage message, String action) {
    return Pattern.compile("\"action_id\":\"" + action + "\"[^}]*?\"value\":\"([^\"]+)\"")
        .matcher(message.blocks().toString())
        .results()
        .map(each -> each.group(1))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError(message.blocks().toString()));
  }
}
