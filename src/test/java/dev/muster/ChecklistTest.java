package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a role goes through, for whoever has just been given it. */
class ChecklistTest {

  private static final String CHECKLISTS =
      """
      muster:
        roles:
          commander:
            checklist:
              - Call the head of support
              - "Say what is broken: `/incident edit`"
          scribe:
            checklist: []
      """;

  @Test
  void whoever_takes_a_role_is_shown_its_checklist_and_ticks_it_in_the_channel(@TempDir Path data) {
    try (var scenario = RunningScenario.open(data)) {
      var maya = scenario.person("maya");
      var channel = scenario.declare(maya, "sev2 Checkout is down");
      assertThat(maya.type(channel, "/incident checklist").body())
          .contains("You hold no role with a checklist");

      maya.type(channel, "/incident role scribe");
      untilTrue(
          "she is told",
          () ->
              maya.directMessages().stream()
                  .anyMatch(each -> each.text().contains("Note each decision, and who made it")));

      maya.type(channel, "/incident checklist");
      var shown = shown(maya, channel, "0 of 5 steps done");
      assertThat(shown.text()).contains("Checklist of the scribe");
      maya.click(shown, "tick-step");
      scenario.awaitSaid(channel, "ticked a step of the runbook Checklist of the scribe");
      shown(maya, channel, "1 of 5 steps done");

      assertThat(maya.type(channel, "/incident checklist king").body()).contains("is no role");
      maya.type(channel, "/incident checklist ic");
      shown(maya, channel, "Checklist of the incident commander");
    }
  }

  @Test
  void an_operator_writes_other_ones_or_none(@TempDir Path data) {
    try (var scenario = RunningScenario.configured(data, CHECKLISTS, Map.of())) {
      var maya = scenario.person("maya");
      var channel = scenario.declare(maya, "sev2 Checkout is down");

      assertThat(maya.type(channel, "/incident checklist scribe").body())
          .contains("There is no checklist of the scribe");
      maya.type(channel, "/incident checklist ic");
      assertThat(shown(maya, channel, "0 of 2 steps done").everythingWritten())
          .contains("Call the head of support", "Say what is broken: `/incident edit`");
    }
  }

  private static PostedMessage shown(SandboxPerson reader, String channel, String words) {
    return until(
        words,
        () ->
            reader.ephemerals(channel).stream()
                .filter(each -> each.text().contains(words))
                .findFirst());
  }
}
