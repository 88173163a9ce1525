package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketModeTest {

  @Test
  void an_incident_is_declared_and_worked_without_a_public_address(@TempDir Path data)
      throws Exception {
    var settings =
        SandboxSettings.of(
                Files.readString(Path.of("manifest.yaml"))
                    .replace("socket_mode_enabled: false", "socket_mode_enabled: true"))
            .withSocketMode();
    try (var sandbox = Sandbox.start(settings);
        var muster = RunningMuster.start(data, environment(sandbox))) {
      assertThat(sandbox.awaitSocket(Duration.ofSeconds(20))).isTrue();
      var maya = sandbox.person("maya");

      assertThat(maya.type("#general", "/incident declare sev3 Search is slow").problem())
          .isEmpty();
      assertThat(maya.submit().isAccepted()).isTrue();
      untilTrue(
          "the card stands in the channel",
          () -> maya.directMessages().isEmpty() && cards(sandbox) == 1);
      var card =
          maya.messages("inc-1-search-is-slow").stream()
              .filter(each -> each.text().startsWith("INC-1"))
              .findFirst()
              .orElseThrow();
      assertThat(maya.click(card, "take-role/COMMANDER").problem()).isEmpty();
      untilTrue("the duties arrive", () -> maya.directMessages().size() == 1);
      assertThat(muster.page("/").getPort()).isPositive();
    }
  }

  private static long cards(Sandbox sandbox) {
    try {
      return sandbox.person("maya").messages("inc-1-search-is-slow").stream()
          .filter(each -> each.text().startsWith("INC-1"))
          .count();
    } catch (RuntimeException notThereYet) {
      return 0;
    }
  }

  private static Map<String, String> environment(Sandbox sandbox) {
    return Map.of(
        "SLACK_BOT_TOKEN", sandbox.botToken(),
        "SLACK_SIGNING_SECRET", sandbox.signingSecret(),
        "SLACK_APP_TOKEN", sandbox.appToken(),
        "SLACK_API_URL", sandbox.apiUrl(),
        "MUSTER_HOST", "127.0.0.1");
  }
}
