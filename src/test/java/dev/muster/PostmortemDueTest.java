package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.SandboxPerson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What was bad is written down while people remember, or somebody asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostmortemDueTest {

  private static final String AWAKE =
      """
      muster:
        quiet-hours:
          sev3: none
          sev4: none
      """;

  private RunningScenario scenario;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.configured(data, AWAKE, Map.of());
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void an_overdue_postmortem_is_asked_for_until_there_is_a_draft() {
    var maya = scenario.person("maya");
    var minor = resolved(maya, "sev3 A nuisance");
    var drill = resolved(maya, "drill sev1 What if");
    var bad = resolved(maya, "sev1 Checkout is down");
    var card = scenario.awaitSaid(bad, "Postmortem due");
    assertThat(card.everythingWritten()).contains("Checkout is down");
    assertThat(scenario.said(minor, "Postmortem due")).isEmpty();
    assertThat(scenario.said(drill, "Postmortem due")).isEmpty();
    maya.type(bad, "/incident close");
    assertThat(maya.ephemerals(bad).getLast().everythingWritten())
        .contains("a postmortem draft, due ");
    maya.type(bad, "/incident close anyway");

    scenario.pass(Duration.ofDays(5).plusMinutes(1));
    var asked = scenario.awaitSaid(bad, "the postmortem is overdue");
    assertThat(asked.text()).startsWith("<@" + maya.id() + ">, ");
    maya.click(asked, "postmortem");

    scenario.awaitSaid(bad, "The postmortem of INC-");
    assertThat(scenario.said(bad, "the postmortem is overdue")).isEmpty();
    assertThat(scenario.said(minor, "the postmortem is overdue")).isEmpty();
    assertThat(scenario.said(drill, "the postmortem is overdue")).isEmpty();
  }

  private String resolved(SandboxPerson by, String words) {
    var channel = scenario.declare(by, words);
    by.type(channel, "/incident resolve");
    by.awaitView();
    by.submit();
    scenario.awaitSaid(channel, "resolved the incident");
    return channel;
  }
}
