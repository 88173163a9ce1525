package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Severities are called, shown and typed as the operator calls them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfiguredSeveritiesTest {

  private static final String FACES =
      """
      muster:
        severities:
          sev1:
            name: P1
            meaning: Customers cannot pay
            badge: ":fire:"
            colour: "#b00020"
          sev2:
            name: P2
          sev4:
            offered: false
      """;

  private RunningScenario scenario;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.configured(data, FACES, Map.of());
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void what_is_typed_by_its_name_is_shown_by_its_name() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "p2 Checkout is slow");
    scenario.awaitSaid(channel, "P2, degraded, or a subset of users");

    maya.type(channel, "/incident severity P1");

    scenario.awaitSaid(channel, "raised the severity from P2 to P1");
    var card = scenario.awaitSaid(channel, "P1, Customers cannot pay");
    assertThat(card.everythingWritten()).contains(":fire:").doesNotContain("SEV1");
    var page = new HttpProbe(scenario.muster(), "").get("/incidents/" + scenario.number(channel));
    assertThat(page)
        .contains("<span class=\"badge SEV1\">P1</span>", "Customers cannot pay", "from P2 to P1");
    assertThat(new HttpProbe(scenario.muster(), "").get("/assets/muster.css"))
        .contains(".badge.SEV1 {\n  border-color: #b00020;");
    assertThat(
            new HttpProbe(scenario.muster(), "")
                .get("/incidents/" + scenario.number(channel) + "/postmortem.md"))
        .contains("P1, Customers cannot pay");
  }

  @Test
  void what_is_not_offered_is_refused_with_what_is() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "sev3 Known by its key");
    scenario.awaitSaid(channel, "SEV3, minor");

    assertThat(maya.type(channel, "/incident severity sev4").body())
        .contains("is no severity", "P1 (Customers cannot pay)", "P2 (degraded");
    assertThat(maya.type("#general", "/incident help").body())
        .contains("/incident severity [P1, P2 or SEV3]");
    maya.type(channel, "/incident severity");
    var form = maya.awaitView();
    assertThat(form.json().toString()).contains("P1, Customers cannot pay").doesNotContain("SEV4");
    maya.cancel();
  }
}
