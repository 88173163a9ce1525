package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.SandboxSettings;
import dev.muster.sandbox.faults.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes into an incident's channel without being asked by anybody. */
class InvitationsTest {

  private RunningScenario scenario;
  private SandboxPerson maya;

  @BeforeEach
  void start(@TempDir Path data) throws IOException {
    var lena = "";
    var platform = "";
    try (var before =
        Sandbox.start(SandboxSettings.of(Files.readString(Path.of("manifest.yaml"))))) {
      lena = before.person("lena").id();
      platform = before.usergroup("platform");
    }
    var rules =
        """
        muster:
          invitations:
            - severities: [SEV1]
              people: [%s, U0NOBODY]
            - severities: [SEV1, SEV2]
              groups: %s
            - severities: SEV4
              groups: [S0UNKNOWN]
        """
            .formatted(lena, platform);
    scenario = RunningScenario.configured(data, rules, Map.of());
    maya = scenario.person("maya");
  }

  @AfterEach
  void stop() {
    scenario.close();
  }

  @Test
  void people_and_groups_come_by_severity_and_nobody_twice() {
    var channel = scenario.declare(maya, "sev2 Checkout is down");
    untilTrue("the group has come", () -> in(channel).containsAll(List.of("priya", "tom")));
    assertThat(in(channel)).doesNotContain("lena");

    scenario.person("tom").leave(channel);
    untilTrue("Tom has left", () -> !in(channel).contains("tom"));
    maya.type(channel, "/incident severity sev1");

    untilTrue("Lena has come", () -> in(channel).contains("lena"));
    var told = scenario.awaitSaid(channel, "could not be invited");
    assertThat(told.text()).contains("user_not_found");
    assertThat(in(channel)).doesNotContain("tom");
  }

  @Test
  void a_private_incident_and_a_drill_call_in_nobody() {
    var drill = scenario.declare(maya, "drill sev1 Practice");
    maya.type("#general", "/incident declare sev1 Somebody is inside");
    maya.awaitView();
    maya.fill("visibility/input", "private").submit();
    var secret = until("a channel", () -> scenario.channelNamed("somebody-is-inside"));
    untilTrue("she is in it", () -> in(secret).contains("maya"));

    assertThat(in(drill)).doesNotContain("tom", "priya", "lena");
    assertThat(in(secret)).doesNotContain("tom", "priya", "lena");
    assertThat(scenario.muster().sandbox().calls().of("usergroups.users.list")).isEmpty();
  }

  @Test
  void a_group_nobody_knows_and_a_scope_that_is_missing_are_told() {
    var unknown = scenario.declare(maya, "sev4 The logo is green");
    assertThat(scenario.awaitSaid(unknown, "no user group S0UNKNOWN").text())
        .contains("muster.invitations");

    scenario
        .muster()
        .sandbox()
        .faults()
        .always("usergroups.users.list", Fault.missingScope("usergroups:read", "commands"));
    var channel = scenario.declare(maya, "sev2 Checkout is down");
    scenario.awaitSaid(channel, "the scope usergroups:read");
  }

  private List<String> in(String channel) {
    return scenario.muster().sandbox().snapshot().channel(channel).orElseThrow().members();
  }
}
