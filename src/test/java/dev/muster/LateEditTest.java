package dev.muster;

import static dev.muster.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two people have the same form open; each changes something else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LateEditTest {

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
  void what_somebody_left_alone_stays_as_the_other_made_it() {
    var maya = scenario.person("maya");
    var tom = scenario.person("tom");
    var channel = scenario.declare(maya, "sev2 Something with carts");
    maya.type(channel, "/incident role scribe @tom");
    scenario.awaitIn(tom, channel);
    maya.type(channel, "/incident edit");
    maya.awaitView();

    tom.type(channel, "/incident edit");
    tom.awaitView();
    tom.fill("title/input", "Carts are emptied").fill("services/input", "checkout").submit();
    maya.fill("summary/input", "Since the last deploy.").fill("services/input", "search").submit();

    var renamed =
        until("the channel is named anew", () -> scenario.channelNamed("carts-are-emptied"));
    var said = scenario.awaitSaid(renamed, "wrote the summary: Since the last deploy.");
    assertThat(said.text()).contains("added the service search").doesNotContain("renamed", "took");
    var card = scenario.awaitSaid(renamed, "|runbook>), search (");
    assertThat(card.everythingWritten()).contains("Carts are emptied", "Since the last deploy.");
  }
}
