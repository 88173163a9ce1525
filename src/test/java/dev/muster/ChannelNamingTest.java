package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels that are called what the operator wants them to be called. */
class ChannelNamingTest {

  @Test
  void a_name_that_says_the_severity_follows_it(@TempDir Path data) {
    try (var scenario = named("{severity}-incident-{number}-{title}", data)) {
      var maya = scenario.person("maya");
      var channel = scenario.declare(maya, "sev3 Checkout is down");
      assertThat(channel).isEqualTo("#sev3-incident-1-checkout-is-down");

      maya.type(channel, "/incident severity sev1");

      untilTrue(
          "it is renamed", () -> scenario.channels().contains("#sev1-incident-1-checkout-is-down"));
      assertThat(scenario.channels()).doesNotContain(channel);
    }
  }

  @Test
  void without_the_severity_in_it_a_name_stays(@TempDir Path data) {
    try (var scenario = named("war-room-{number}", data)) {
      var maya = scenario.person("maya");
      var channel = scenario.declare(maya, "drill sev3 Checkout is down");
      assertThat(channel).isEqualTo("#war-room-1-drill");

      maya.type(channel, "/incident severity sev1");
      scenario.awaitSaid(channel, "SEV1");

      assertThat(scenario.muster().sandbox().calls().of("conversations.rename")).isEmpty();
    }
  }

  private static RunningScenario named(String template, Path data) {
    return RunningScenario.open(data, Map.of("MUSTER_CHANNEL_NAME", template));
  }
}
