package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with a role who is not there any more is missed by everybody at once. */
class AbsenceTest {

  @Test
  void a_commander_who_leaves_is_noticed_and_somebody_takes_over(@TempDir Path data) {
    try (var scenario = RunningScenario.open(data)) {
      var maya = scenario.person("maya");
      var tom = scenario.person("tom");
      var channel = scenario.declare(maya, "sev2 Left alone");
      tom.join(channel);
      tom.type(channel, "/incident role commander");
      scenario.awaitSaid(channel, "Commander: <@" + tom.id() + ">");
      tom.leave(channel);

      var noticed = scenario.awaitSaid(channel, "has left this channel");
      assertThat(noticed.text()).contains("<@" + tom.id() + ">", "incident commander");
      maya.click(noticed, "take-role/COMMANDER");

      scenario.awaitSaid(channel, "Commander: <@" + maya.id() + ">");
    }
  }

  @Test
  void whoever_has_no_role_may_go(@TempDir Path data) {
    try (var scenario = RunningScenario.open(data)) {
      var maya = scenario.person("maya");
      var tom = scenario.person("tom");
      var channel = scenario.declare(maya, "sev2 Come and go");
      tom.join(channel);
      tom.leave(channel);
      maya.type(channel, "/incident note something later");

      scenario.awaitSaid(channel, "something later");
      assertThat(scenario.said(channel, "has left this channel")).isEmpty();
    }
  }
}
