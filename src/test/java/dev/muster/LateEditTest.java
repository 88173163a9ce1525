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

  private Scene scene;

  @BeforeAll
  void start(@TempDir Path data) {
    scene = Scene.open(data);
  }

  @AfterAll
  void stop() {
    scene.close();
  }

  @Test
  void what_somebody_left_alone_stays_as_the_other_made_it() {
    var maya = scene.person("maya");
    var tom = scene.person("tom");
    var channel = scene.declare(maya, "sev2 Something with carts");
    maya.type(channel, "/incident role scribe @tom");
    scene.awaitIn(tom, channel);
    maya.type(channel, "/incident edit");
    maya.awaitView();

    tom.type(channel, "/incident edit");
    tom.awaitView();
    tom.fill("title/input", "Carts are emptied").fill("services/input", "checkout").submit();
    maya.fill("summary/input", "Since the last deploy.").fill("services/input", "search").submit();

    var renamed = until("the channel is named anew", () -> scene.channelNamed("carts-are-emptied"));
    var said = scene.awaitSaid(renamed, "wrote the summary: Since the last deploy.");
    assertThat(said.text()).contains("added the service search").doesNotContain("renamed", "took");
    var card = scene.awaitSaid(renamed, "|runbook>), search (");
    assertThat(card.everythingWritten()).contains("Carts are emptied", "Since the last deploy.");
  }
}
