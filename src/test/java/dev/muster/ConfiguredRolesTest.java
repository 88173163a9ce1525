package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Roles of the operator's own are given out, shown and missed as the usual ones are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfiguredRolesTest {

  private static final String ROLES =
      """
      muster:
        roles:
          customer-liaison:
            words: [liaison, cl]
            duties: [Tell customers the truth.]
            checklist: [Read what support hears, Say when they hear more]
          legal:
            label: Legal counsel
      """;

  private RunningScenario scenario;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.configured(data, ROLES, Map.of());
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void one_is_taken_by_command_and_told_once_what_it_asks() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev2 By command");
    assertThat(maya.type(channel, "/incident role king").body())
        .contains("commander, operations, communications, scribe, liaison, legal");

    maya.type(channel, "/incident role cl");

    scenario.awaitSaid(channel, "took the role of customer liaison");
    var briefing = briefing(maya, "customer liaison* of INC-" + scenario.number(channel));
    assertThat(briefing.everythingWritten())
        .contains("Tell customers the truth.", "Read what support hears");
    maya.type(channel, "/incident checklist");
    maya.click(whispered(maya, channel, "0 of 2 steps done"), "tick-step");
    scenario.awaitSaid(channel, "ticked a step of the runbook Checklist of the customer liaison");
    scenario.awaitSaid(channel, "*Customer liaison:* <@" + maya.id() + ">");

    maya.type(channel, "/incident role liaison release");
    scenario.awaitSaid(channel, "gave up the role of customer liaison");
    scenario.awaitSaid(channel, "*Customer liaison:* _nobody yet_");
    assertThat(maya.directMessages())
        .filteredOn(each -> each.text().contains("of INC-" + scenario.number(channel)))
        .hasSize(1);
  }

  @Test
  void one_is_taken_by_its_button_and_another_given_by_the_form() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev2 By button and form");
    var card = scenario.awaitSaid(channel, "Take legal counsel");

    maya.click(card, "take-role/LEGAL");
    scenario.awaitSaid(channel, "*Legal counsel:* <@" + maya.id() + ">");
    maya.click(scenario.awaitSaid(channel, "Assign roles"), "assign-roles");
    assertThat(maya.awaitView().callbackId()).isEqualTo("roles");
    maya.fill("CUSTOMER_LIAISON/input", "tom").submit();

    scenario.awaitSaid(channel, "> customer liaison");
    scenario.awaitSaid(channel, "*Customer liaison:* <@" + scenario.person("tom").id() + ">");
  }

  @Test
  void whoever_comes_late_and_whoever_learns_from_it_are_told_who_it_was() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev2 On record");
    maya.type(channel, "/incident role legal");
    scenario.awaitSaid(channel, "took the role of legal counsel");

    maya.type(channel, "/incident catchup");
    assertThat(whispered(maya, channel, "Catching up on").everythingWritten())
        .contains("Legal counsel: <@" + maya.id() + ">", "Customer liaison: nobody yet");
    var number = scenario.number(channel);
    assertThat(page("/incidents/" + number)).contains("<dt>Legal counsel</dt>");
    assertThat(page("/incidents/" + number + "/postmortem.md"))
        .containsPattern("\\| Legal counsel +\\| Maya")
        .containsPattern("\\| Customer liaison +\\| .*nobody");
  }

  @Test
  void who_held_one_and_leaves_is_missed() {
    var maya = scenario.person("maya");
    var tom = scenario.person("tom");
    var channel = scenario.declare(maya, "sev2 Somebody leaves");
    tom.join(channel);
    tom.type(channel, "/incident role liaison");
    scenario.awaitSaid(channel, "took the role of customer liaison");

    tom.leave(channel);

    scenario.awaitSaid(channel, ", customer liaison of INC-" + scenario.number(channel));
  }

  private String page(String path) {
    return new HttpProbe(scenario.muster(), "").get(path);
  }

  private static PostedMessage briefing(SandboxPerson reader, String words) {
    return until(
        words,
        () ->
            reader.directMessages().stream()
                .filter(each -> each.text().contains(words))
                .findFirst());
  }

  private static PostedMessage whispered(SandboxPerson reader, String channel, String words) {
    untilTrue(
        words,
        () -> reader.ephemerals(channel).stream().anyMatch(each -> each.text().contains(words)));
    return reader.ephemerals(channel).stream()
        .filter(each -> each.text().contains(words))
        .findFirst()
        .orElseThrow();
  }
}
