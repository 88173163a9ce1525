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

  private Scene scene;

  @BeforeAll
  void start(@TempDir Path data) {
    scene = Scene.configured(data, AWAKE, Map.of());
  }

  @AfterAll
  void stop() {
    scene.close();
  }

  @Test
  void an_overdue_postmortem_is_asked_for_until_there_is_a_draft() {
    var maya = scene.person("maya");
    var minor = resolved(maya, "sev3 A nuisance");
    var drill = resolved(maya, "drill sev1 What if");
    var bad = resolved(maya, "sev1 Checkout is down");
    var card = scene.awaitSaid(bad, "Postmortem due");
    assertThat(card.everythingWritten()).contains("Checkout is down");
    assertThat(scene.said(minor, "Postmortem due")).isEmpty();
    assertThat(scene.said(drill, "Postmortem due")).isEmpty();
    maya.type(bad, "/incident close");
    assertThat(maya.ephemerals(bad).getLast().everythingWritten())
        .contains("a postmortem draft, due ");
    maya.type(bad, "/incident close anyway");

    scene.pass(Duration.ofDays(5).plusMinutes(1));
    var asked = scene.awaitSaid(bad, "the postmortem is overdue");
    assertThat(asked.text()).startsWith("<@" + maya.id() + ">, ");
    maya.click(asked, "postmortem");

    scene.awaitSaid(bad, "The postmortem of INC-");
    assertThat(scene.said(bad, "the postmortem is overdue")).isEmpty();
    assertThat(scene.said(minor, "the postmortem is overdue")).isEmpty();
    assertThat(scene.said(drill, "the postmortem is overdue")).isEmpty();
  }

  private String resolved(SandboxPerson by, String words) {
    var channel = scene.declare(by, words);
    by.type(channel, "/incident resolve");
    by.awaitView();
    by.submit();
    scene.awaitSaid(channel, "resolved the incident");
    return channel;
  }
}
