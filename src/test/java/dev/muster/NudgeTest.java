package dev.muster;

import static dev.muster.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an incident lacks, as people are asked for it in the channel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NudgeTest {

  private final TestDatabase database = TestDatabase.h2();
  private RunningScenario scenario;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data, Map.of("DATABASE_URL", database.url()));
  }

  @AfterAll
  void stop() {
    scenario.close();
    database.close();
  }

  @Test
  void what_came_due_is_on_its_way_as_soon_as_the_clock_was_turned() throws Exception {
    var channel = scenario.declare(scenario.person("maya"), "sev2 Nobody waits for a sweep");

    scenario.pass(Duration.ofMinutes(31));

    assertThat(effects(scenario.number(channel))).contains("remind-of-update", "nudge-people");
    scenario.awaitSaid(channel, "the next SEV2 update");
  }

  private List<String> effects(long incident) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select kind from effect where incident = " + incident)) {
      var kinds = new ArrayList<String>();
      while (found.next()) {
        kinds.add(found.getString(1));
      }
      return kinds;
    }
  }

  @Test
  void somebody_takes_command_when_asked_and_the_question_is_settled() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev2 Nobody commands");

    scenario.pass(Duration.ofMinutes(6));
    var asked = scenario.awaitSaid(channel, "nobody has been in command since");
    assertThat(asked.text()).startsWith("<@" + maya.id() + ">, ").contains("/incident role");
    maya.click(asked, "take-role/COMMANDER");

    scenario.awaitSaid(channel, "A commander of INC-");
    assertThat(scenario.said(channel, "nobody has been in command since")).isEmpty();
  }

  @Test
  void a_nudge_is_put_off_once() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev2 Put it off");

    scenario.pass(Duration.ofMinutes(6));
    var asked = scenario.awaitSaid(channel, "nobody has been in command since");
    maya.click(asked, "snooze-nudge/NO_COMMANDER");
    assertThat(scenario.awaitSaid(channel, "A commander of INC-").text()).contains("Put off.");
    scenario.pass(Duration.ofMinutes(11));

    scenario.awaitSaid(channel, "nobody has been in command since");
  }

  @Test
  void the_summary_that_was_asked_for_is_written_in_a_form() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev2 Nobody says what");

    scenario.pass(Duration.ofMinutes(16));
    var asked = scenario.awaitSaid(channel, "there is still no summary");
    maya.click(asked, "edit");
    assertThat(maya.awaitView().callbackId()).isEqualTo("edit");
    maya.fill("title/input", "Payments are refused").fill("summary/input", "In the EU.").submit();

    var renamed =
        until("the channel is named anew", () -> scenario.channelNamed("payments-are-refused"));
    scenario.awaitSaid(renamed, "A summary of INC-");
    scenario.awaitSaid(renamed, "wrote the summary: In the EU.");
  }

  @Test
  void everybody_else_learns_that_an_update_is_overdue() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev2 Nobody answers");

    var last = "";
    for (var ring = 1; ring <= 4; ring++) {
      scenario.pass(Duration.ofMinutes(30).plusSeconds(2));
      var before = last;
      last =
          until(
              "one more reminder",
              () ->
                  scenario.said(channel, "the next SEV2 update").stream()
                      .map(PostedMessage::ts)
                      .filter(ts -> ts.compareTo(before) > 0)
                      .findFirst());
    }
    until(
        "the announcement says so",
        () ->
            scenario.said("#incidents", "An update is overdue").stream()
                .filter(each -> each.text().contains("Nobody answers"))
                .findFirst());

    maya.type(channel, "/incident update");
    maya.awaitView();
    maya.fill("words/input", "We know more.").submit();
    until(
        "the announcement has forgotten it",
        () ->
            scenario.said("#incidents", "Nobody answers").stream()
                .filter(each -> !each.text().contains("overdue"))
                .findFirst());
  }
}
