package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer practises, and disturbs nobody. */
class TutorialTest {

  @Test
  void a_newcomer_goes_through_a_whole_incident_alone(@TempDir Path data) {
    try (var scenario = RunningScenario.open(data)) {
      var tom = scenario.person("tom");
      tom.openHome();
      until("the Home tab", () -> tom.home());
      tom.clickAtHome("tutorial");
      var channel =
          until("a channel", () -> scenario.channelNamed("-tutorial-the-printer-is-on-fire"));
      untilTrue("Tom is in it", () -> members(scenario, channel).contains("tom"));
      var guide =
          until(
              "the guide",
              () ->
                  tom.messages(channel).stream()
                      .filter(each -> each.everythingWritten().contains("Run your first incident"))
                      .findFirst());
      assertThat(guide.text()).startsWith(":construction: Tutorial: nothing is really broken.");
      assertThat(scenario.said("incidents", "printer")).isEmpty();
      assertThat(scenario.person("maya").type("#general", "/incident list").body())
          .doesNotContain("printer");

      assertThat(tom.type(channel, "/incident runbook").body())
          .contains("0 of 10 steps done", "/incident role commander", "Tick");
      tom.click(guide, "open-runbook");
      var steps = until("the steps", () -> tom.ephemerals(channel).stream().findFirst());
      tom.click(steps, "tick-step");
      assertThat(tom.type(channel, "/incident runbook").body()).contains("1 of 10 steps done");
      assertThat(tom.type("#general", "/incident tutorial").body())
          .contains("Your tutorial is open already");

      tom.type(channel, "/incident resolve");
      tom.awaitView();
      tom.submit();
      tom.type(channel, "/incident close");
      assertThat(tom.type("#general", "/incident tutorial").body()).contains("is being opened");
    }
  }

  private static List<String> members(RunningScenario scenario, String channel) {
    return scenario.muster().sandbox().snapshot().channel(channel).orElseThrow().members();
  }
}
