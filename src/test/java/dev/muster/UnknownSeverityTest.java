package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who calls for help need not know how bad it is; somebody is asked until one has said it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnknownSeverityTest {

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
  void what_nobody_knows_is_handled_as_bad_until_somebody_answers_three_questions() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "Something is odd");
    assertThat(scenario.awaitSaid(channel, "Declared by").everythingWritten())
        .contains("SEV2, until somebody says how bad it is");

    scenario.pass(Duration.ofMinutes(11));
    var asked = scenario.awaitSaid(channel, "nobody has said how bad this is");
    assertThat(asked.text()).contains("Until then it is handled as SEV2");
    maya.click(asked, "choose-severity");
    maya.awaitView();
    maya.fill("severity/input", "SEV2").submit();
    maya.cancel();

    scenario.awaitSaid(channel, "confirmed the severity: SEV2");
    scenario.awaitSaid(channel, "The severity of INC-");
    assertThat(scenario.awaitSaid(channel, "Declared by").everythingWritten())
        .contains("SEV2, degraded, or a subset of users");
  }

  @Test
  void whoever_knows_it_says_it_in_a_word() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "Something is slow");

    maya.type(channel, "/incident severity sev1");
    scenario.awaitSaid(channel, "raised the severity from SEV2 to SEV1");
    scenario.pass(Duration.ofMinutes(11));

    scenario.awaitSaid(channel, "nobody has been in command since");
    assertThat(scenario.said(channel, "nobody has said how bad")).isEmpty();
  }

  @Test
  void what_was_never_said_is_missed_before_it_is_closed() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "Nobody ever said it");
    maya.type(channel, "/incident resolve");
    maya.awaitView();
    maya.submit();
    maya.click(scenario.awaitSaid(channel, "Reopen"), "close");

    var list = scenario.awaitSaid(channel, "Before INC-");
    assertThat(list.everythingWritten()).contains("its severity: it was handled as SEV2");
    maya.click(list, "choose-severity");
    maya.awaitView();
    maya.fill("reach/input", "EVERYBODY").fill("ability/input", "NONE").submit();
    maya.cancel();

    scenario.awaitSaid(channel, "raised the severity from SEV2 to SEV1");
  }
}
