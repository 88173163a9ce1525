package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesFormTest {

  @Test
  void an_emptied_field_releases_and_one_left_alone_stays_as_it_is_by_then(@TempDir Path data) {
    try (var scenario = RunningScenario.open(data)) {
      var maya = scenario.person("maya");
      var tom = scenario.person("tom");
      var channel = scenario.declare(maya, "sev2 Roles come and go");
      maya.type(channel, "/incident role commander");
      maya.type(channel, "/incident role scribe");
      var card = scenario.awaitSaid(channel, "Commander: <@" + maya.id() + ">");
      maya.click(card, "assign-roles");
      assertThat(maya.awaitView().callbackId()).isEqualTo("roles");
      tom.join(channel);
      tom.type(channel, "/incident role commander");
      scenario.takeOver(tom, channel);
      scenario.awaitSaid(channel, "Commander: <@" + tom.id() + ">");

      maya.fill("SCRIBE/input", "");
      assertThat(maya.submit().isAccepted()).isTrue();

      scenario.awaitSaid(channel, "gave up the role of scribe");
      scenario.awaitSaid(channel, "Commander: <@" + tom.id() + ">");
    }
  }

  @Test
  void a_role_that_changed_hands_while_the_form_was_open_is_not_taken_away(@TempDir Path data) {
    try (var scenario = RunningScenario.open(data)) {
      var maya = scenario.person("maya");
      var tom = scenario.person("tom");
      var channel = scenario.declare(maya, "sev2 Late roles");
      maya.type(channel, "/incident role commander");
      maya.click(scenario.awaitSaid(channel, "Assign roles"), "assign-roles");
      maya.awaitView();
      tom.join(channel);
      tom.type(channel, "/incident role commander");
      scenario.takeOver(tom, channel);
      tom.type(channel, "/incident role scribe");
      scenario.awaitSaid(channel, "took the role of scribe");

      maya.fill("COMMANDER/input", "priya").fill("SCRIBE/input", "lena");
      var refused = maya.submit();

      assertThat(refused.errors().get("COMMANDER")).contains("is incident commander by now");
      assertThat(refused.errors().get("SCRIBE")).contains("is scribe by now");
      assertThat(scenario.said(channel, "Commander: <@" + scenario.person("priya").id() + ">"))
          .isEmpty();
    }
  }

  @Test
  void roles_that_were_given_out_together_are_told_together(@TempDir Path data) {
    try (var scenario = RunningScenario.open(data)) {
      var maya = scenario.person("maya");
      var channel = scenario.declare(maya, "sev2 All at once");
      for (var name : List.of("tom", "priya")) {
        maya.type(channel, "/incident role scribe @" + name);
        if (name.equals("priya")) {
          scenario.takeOver(maya, channel);
        }
        scenario.awaitSaid(channel, " made <@" + scenario.person(name).id() + "> scribe");
      }
      maya.click(scenario.awaitSaid(channel, "Assign roles"), "assign-roles");
      maya.awaitView();

      maya.fill("COMMANDER/input", "tom").fill("OPERATIONS/input", "priya").submit();

      var told = scenario.awaitSaid(channel, "> operations lead");
      assertThat(told.text()).contains("> incident commander\n", "> operations lead");
    }
  }
}
