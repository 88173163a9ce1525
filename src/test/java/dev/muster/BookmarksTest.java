package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.faults.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an incident's channel links at its top, and where its people talk. */
class BookmarksTest {

  private static final String CALL = "https://meet.example.com/incident-1";
  private static final String SETTINGS =
      """
      muster:
        services:
          checkout:
            runbook: https://wiki.example.com/runbooks/checkout
        channel:
          bridge: https://meet.example.com/incident-{number}
          bookmarks:
            - title: Dashboards
              link: https://grafana.example.com/d/overview
      """;

  private RunningScenario scenario;

  @BeforeEach
  void start(@TempDir Path data) {
    scenario =
        RunningScenario.configured(
            data, SETTINGS, Map.of("MUSTER_PAGES_URL", "https://muster.example.com/"));
  }

  @AfterEach
  void stop() {
    scenario.close();
  }

  @Test
  void a_channel_has_its_page_its_call_its_runbooks_and_what_else_there_is() {
    var maya = scenario.person("maya");
    maya.type("#general", "/incident declare sev2 Checkout is down");
    maya.awaitView();
    maya.fill("services/input", "checkout").submit();
    var channel = until("a channel", () -> scenario.channelNamed("checkout-is-down"));
    scenario.awaitIn(maya, channel);

    untilTrue("four bookmarks", () -> bookmarks(channel).size() == 4);
    assertThat(bookmarks(channel))
        .containsExactly("INC-1 in Muster", "Join the call", "Runbook: checkout", "Dashboards");
    assertThat(scenario.awaitSaid(channel, "join the call").text())
        .startsWith("INC-1")
        .contains("The call: <" + CALL + "|join>.");
    assertThat(maya.type(channel, "/incident catchup").body()).contains(CALL);
  }

  @Test
  void an_answer_that_is_lost_makes_no_second_bookmark() {
    scenario.muster().sandbox().faults().next("bookmarks.add", call -> true, Fault.cutAfter());
    scenario.muster().sandbox().faults().next("bookmarks.list", call -> true, Fault.serverError());

    var channel = scenario.declare(scenario.person("maya"), "sev2 Search is slow");

    scenario.muster().sandbox().turnClock(Duration.ofMinutes(1));
    untilTrue("three bookmarks", () -> bookmarks(channel).size() == 3);
    assertThat(scenario.muster().sandbox().calls().of("bookmarks.list")).hasSizeGreaterThan(1);
  }

  @Test
  void without_the_scope_the_incident_goes_on_and_its_commander_is_told_why() {
    scenario
        .muster()
        .sandbox()
        .faults()
        .always("bookmarks.add", call -> true, Fault.missingScope("bookmarks:write", "chat:write"));

    var channel = scenario.declare(scenario.person("maya"), "sev2 Search is slow");

    assertThat(scenario.awaitSaid(channel, "the scope bookmarks:write").text())
        .contains("install the app again");
  }

  private List<String> bookmarks(String channel) {
    return scenario.muster().sandbox().snapshot().channel(channel).orElseThrow().bookmarks();
  }
}
