package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Statuses are called and shown as the operator calls them, wherever somebody sees one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfiguredStatusesTest {

  private static final Path MANIFEST = Path.of("manifest.yaml");
  private static final String NAMES =
      """
      muster:
        statuses:
          investigating:
            name: Looking into it
          monitoring:
            name: Mitigated
          resolved:
            name: Fixed
            badge: ":tada:"
      """;

  private static final String TOKEN = "mayas-token-0123456789abcdef0123456789";

  private RunningScenario scenario;
  private SandboxPerson maya;

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    var mayasId = "";
    try (var before = Sandbox.start(SandboxSettings.of(Files.readString(MANIFEST)))) {
      mayasId = before.person("maya").id();
    }
    scenario =
        RunningScenario.configured(data, NAMES, Map.of("MUSTER_API_TOKENS", mayasId + ":" + TOKEN));
    maya = scenario.person("maya");
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void a_declaration_and_an_update_name_the_status() {
    var channel = scenario.declare(maya, "sev2 Checkout is slow");
    scenario.awaitSaid(channel, "*Status*\nLooking into it");

    maya.type(channel, "/incident update");
    assertThat(maya.awaitView().json().toString())
        .contains("\"Looking into it\"", "\"Identified\"", "\"Mitigated\"")
        .doesNotContain("\"Investigating\"", "\"Monitoring\"");
    maya.fill("status/input", "MONITORING").fill("words/input", "Errors are falling");
    assertThat(maya.submit().isAccepted()).isTrue();

    scenario.awaitSaid(channel, "Status update: looking into it → mitigated");
    scenario.awaitSaid(channel, "*Status*\nMitigated");
    scenario.awaitSaid("#incidents", "*SEV2* · Mitigated");
    untilTrue("the topic says so", () -> topic(channel).startsWith("SEV2 · Mitigated · "));
    assertThat(maya.type("#general", "/incident list").body()).contains("SEV2 · mitigated");
    assertThat(maya.type(channel, "/incident help").body()).contains("is mitigated. What you may");
    var reader = new HttpProbe(scenario.muster(), "");
    assertThat(reader.get("/incidents/" + scenario.number(channel)))
        .contains("<span class=\"badge MONITORING\">Mitigated</span>")
        .contains("(Looking into it → Mitigated, internal)");
    assertThat(reader.get("/")).contains("<td>Mitigated</td>");
    assertThat(reader.get("/incidents/" + scenario.number(channel) + "/postmortem.md"))
        .contains("| Mitigated |");
    var script = new HttpProbe(scenario.muster(), TOKEN);
    assertThat(script.get("/api/v1/incidents/" + scenario.number(channel)))
        .contains("\"status\":\"monitoring\",\"status_name\":\"Mitigated\"");
  }

  @Test
  void the_end_has_its_name_and_its_badge() {
    var channel = scenario.declare(maya, "sev3 Search is slow");
    scenario.awaitSaid(channel, "SEV3, minor");

    maya.type(channel, "/incident resolve");
    maya.awaitView();
    assertThat(maya.submit().isAccepted()).isTrue();

    scenario.awaitSaid(channel, ":white_check_mark: *Fixed*");
    assertThat(scenario.awaitSaid(channel, "*Status*\nFixed").everythingWritten())
        .contains(":tada:")
        .doesNotContain("✅");
    scenario.awaitSaid("#incidents", "*SEV3* · Fixed");
    assertThat(maya.type(channel, "/incident resolve").body()).contains("is fixed already");
  }

  private String topic(String channel) {
    return scenario.muster().sandbox().snapshot(channel).topic();
  }
}
