package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody can take it for the real thing, and nobody outside hears of it. */
class DrillTest {

  @Test
  void a_drill_is_marked_in_every_message_and_announced_nowhere(@TempDir Path data) {
    try (var scenario = RunningScenario.open(data)) {
      var maya = scenario.person("maya");
      var channel = scenario.declare(maya, "drill sev1 The data centre is gone");
      assertThat(channel).contains("-drill-the-data-centre-is-gone");
      maya.type(channel, "/incident role commander");
      maya.type(channel, "/incident note at the fire exit");
      maya.type(channel, "/incident update");
      maya.awaitView();
      maya.fill("words/input", "Still practising.").submit();
      scenario.awaitSaid(channel, "Still practising.");
      scenario.pass(Duration.ofMinutes(16));
      scenario.awaitSaid(channel, "the next SEV1 update");
      maya.type(channel, "/incident resolve");
      maya.awaitView();
      maya.submit();
      scenario.awaitSaid(channel, "resolved the incident");

      assertThat(maya.messages(channel))
          .filteredOn(each -> each.fromApp() && !each.ephemeral() && each.subtype() == null)
          .hasSizeGreaterThan(4)
          .allSatisfy(each -> {
            assertThat(each.text()).startsWith(":construction: Drill: nothing is really broken.");
            assertThat(each.everythingWritten()).contains(":construction: Drill");
          });
      assertThat(maya.directMessages())
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each.text()).contains("Drill: nothing is really broken"));
      assertThat(scenario.said("incidents", "data centre")).isEmpty();
      assertThat(maya.type("#general", "/incident list").body()).contains("No incident is open");
    }
  }
}
