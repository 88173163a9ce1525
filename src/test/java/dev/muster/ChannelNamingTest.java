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
    try (var scene = named("{severity}-incident-{number}-{title}", data)) {
      var maya = scene.person("maya");
      var channel = scene.declare(maya, "sev3 Checkout is down");
      assertThat(channel).isEqualTo("#sev3-incident-1-checkout-is-down");

      maya.type(channel, "/incident severity sev1");

      untilTrue(
          "it is renamed", () -> scene.channels().contains("#sev1-incident-1-checkout-is-down"));
      assertThat(scene.channels()).doesNotContain(channel);
    }
  }

  @Test
  void without_the_severity_in_it_a_name_stays(@TempDir Path data) {
    try (var scene = named("war-room-{number}", data)) {
      var maya = scene.person("maya");
      var channel = scene.declare(maya, "drill sev3 Checkout is down");
      assertThat(channel).isEqualTo("#war-room-1-drill");

      maya.type(channel, "/incident severity sev1");
      scene.awaitSaid(channel, "SEV1");

      assertThat(scene.muster().sandbox().calls().of("conversations.rename")).isEmpty();
    }
  }

  private static Scene named(String template, Path data) {
    return Scene.open(data, Map.of("MUSTER_CHANNEL_NAME", template));
  }
}
