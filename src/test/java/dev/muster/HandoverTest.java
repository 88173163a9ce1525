package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.Patience;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Command goes from one to another when both have said so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverTest {

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
  void the_holder_stays_until_the_successor_accepts() {
    var maya = scene.person("maya");
    var tom = scene.person("tom");
    var lena = scene.person("lena");
    var channel = scene.declare(maya, "sev2 Command changes hands");
    maya.type(channel, "/incident role commander");
    maya.type(channel, "/incident handover @tom");
    assertThat(maya.awaitView().callbackId()).isEqualTo("handover");
    maya.fill("state/input", "We roll back.").fill("risks/input", "It may not help.");
    assertThat(maya.submit().isAccepted()).isTrue();

    var offer = scene.awaitSaid(channel, "hands over command to");
    scene.awaitIn(tom, channel);
    assertThat(offer.everythingWritten())
        .contains("We roll back.", "It may not help.", "<@" + tom.id() + ">")
        .contains("stays in command");
    lena.join(channel);
    lena.click(offer, "accept-handover");
    Patience.untilTrue(
        "it is not for her",
        () ->
            lena.ephemerals(channel).stream()
                .anyMatch(each -> each.text().contains("Only the one it was offered to")));
    scene.awaitSaid(channel, "Commander: <@" + maya.id() + ">");

    tom.click(offer, "accept-handover");

    scene.awaitSaid(channel, "Command went from");
    scene.awaitSaid(channel, "Commander: <@" + tom.id() + ">");
    maya.type(channel, "/incident handover @lena");
    assertThat(maya.ephemerals(channel).getLast().text()).contains("Only the commander");
  }

  @Test
  void an_offer_is_void_once_somebody_else_commands() {
    var maya = scene.person("maya");
    var tom = scene.person("tom");
    var lena = scene.person("lena");
    var channel = scene.declare(maya, "sev2 Too late");
    maya.type(channel, "/incident role commander");
    maya.type(channel, "/incident handover @tom");
    maya.awaitView();
    maya.fill("state/input", "We roll back.").submit();
    var offer = scene.awaitSaid(channel, "hands over command to");
    scene.awaitIn(tom, channel);
    lena.join(channel);
    lena.type(channel, "/incident role commander");

    tom.click(offer, "accept-handover");

    Patience.untilTrue(
        "he is told",
        () ->
            tom.ephemerals(channel).stream()
                .anyMatch(each -> each.text().contains("Command has changed hands")));
  }
}
