package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people will want to know later is asked for before an incident is closed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordTest {

  private RunningScenario scenario;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void whoever_closes_is_shown_what_is_missing_each_with_its_button() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev2 Nobody wrote anything down");
    resolve(maya, channel);
    var list = closing(maya, channel);
    assertThat(list.everythingWritten())
        .contains(
            "Before INC-",
            "a summary",
            "when it began and was detected",
            "whom it hit",
            "an action item",
            "a postmortem draft");

    maya.click(list, "edit");
    maya.awaitView();
    maya.fill("summary/input", "The cache was cold.").submit();
    maya.click(list, "milestones");
    maya.awaitView();
    var noon = String.valueOf(scenario.now().minusSeconds(3600).getEpochSecond());
    maya.fill("started/input", noon)
        .fill("detected/input", noon)
        .fill("users/input", "about 40")
        .submit();
    scenario.awaitSaid(
        channel, "put right when the impact started, when it was detected, what it did");
    maya.click(list, "add-action-item");
    maya.awaitView();
    maya.fill("what/input", "Warm the cache").submit();
    scenario.awaitSaid(channel, "Warm the cache");
    maya.click(list, "postmortem");

    assertThat(maya.type(channel, "/incident close").body()).contains("is closed.");
    scenario.awaitSaid(channel, "Closed");
  }

  @Test
  void what_is_missing_keeps_nobody_from_closing() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev3 A small one");
    resolve(maya, channel);
    maya.click(closing(maya, channel), "close/anyway");

    scenario.awaitSaid(channel, "closed the incident");
  }

  @Test
  void moments_that_cannot_be_keep_the_form_open() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev2 In the wrong order");
    maya.type(channel, "/incident milestones");
    maya.awaitView();
    var now = scenario.now().getEpochSecond();
    maya.fill("started/input", String.valueOf(now - 60))
        .fill("detected/input", String.valueOf(now - 600));

    var answer = maya.submit();

    assertThat(answer.isAccepted()).isFalse();
    assertThat(answer.toString())
        .contains("It cannot have been detected before the impact started.");
    maya.cancel();
  }

  @Test
  void whoever_cannot_say_how_bad_it_is_answers_three_questions() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev3 How bad is it");
    maya.type(channel, "/incident severity");
    maya.awaitView();
    maya.fill("reach/input", "EVERYBODY").fill("ability/input", "NONE").submit();

    assertThat(maya.awaitView().toString()).contains("is SEV1 now: complete outage.");
    maya.cancel();
    scenario.awaitSaid(channel, "raised the severity from SEV3 to SEV1");
  }

  private void resolve(SandboxPerson person, String channel) {
    person.type(channel, "/incident resolve");
    person.awaitView();
    person.submit();
    scenario.awaitSaid(channel, "resolved the incident");
  }

  /** The list, as the button on the card shows it to whoever presses it. */
  private PostedMessage closing(SandboxPerson person, String channel) {
    person.click(scenario.awaitSaid(channel, "Reopen"), "close");
    return scenario.awaitSaid(channel, "Before INC-");
  }
}
