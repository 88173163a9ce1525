package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with a role who is not there any more is missed by everybody at once. */
class AbsenceTest {

  @Test
  void a_commander_who_leaves_is_noticed_and_somebody_takes_over(@TempDir Path data) {
    try (var scene = Scene.open(data)) {
      var maya = scene.person("maya");
      var tom = scene.person("tom");
      var channel = scene.declare(maya, "sev2 Left alone");
      tom.join(channel);
      tom.type(channel, "/incident role commander");
      scene.awaitSaid(channel, "Commander: <@" + tom.id() + ">");
      tom.leave(channel);

      var noticed = scene.awaitSaid(channel, "has left this channel");
      assertThat(noticed.text()).contains("<@" + tom.id() + ">", "incident commander");
      maya.click(noticed, "take-role/COMMANDER");

      scene.awaitSaid(channel, "Commander: <@" + maya.id() + ">");
    }
  }

  @Test
  void whoever_has_no_role_may_go(@TempDir Path data) {
    try (var scene = Scene.open(data)) {
      var maya = scene.person("maya");
      var tom = scene.person("tom");
      var channel = scene.declare(maya, "sev2 Come and go");
      tom.join(channel);
      tom.leave(channel);
      maya.type(channel, "/incident note something later");

      scene.awaitSaid(channel, "something later");
      assertThat(scene.said(channel, "has left this channel")).isEmpty();
    }
  }
}
