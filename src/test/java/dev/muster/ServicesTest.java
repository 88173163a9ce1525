package dev.muster;

import static dev.muster.incident.Examples.services;
import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.people.PersonId;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.SandboxSettings;
import dev.muster.sandbox.people.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An incident turns out to touch more than people knew when they called. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicesTest {

  private RunningScenario scenario;
  private SandboxPerson maya;

  @BeforeAll
  void start(@TempDir Path data, @TempDir Path runbooks) throws IOException {
    Files.writeString(
        runbooks.resolve("reindex.md"), "---\ntitle: Reindex\nservices: search\n---\n- [ ] Do it");
    Files.writeString(runbooks.resolve("always.md"), "---\ntitle: Always\n---\n- [ ] Breathe");
    scenario =
        RunningScenario.configured(
            data, settings(), Map.of("MUSTER_RUNBOOKS", runbooks.toString()));
    maya = scenario.person("maya");
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void a_service_that_is_added_brings_its_people_its_runbook_and_its_bookmark() {
    var channel = scenario.declare(maya, "sev2 Checkout is down");
    var summary = "Nothing is found, either";
    assertThat(edit(channel, Map.of("services/input", "search", "summary/input", summary)))
        .matches(Submission::isAccepted);

    var told = scenario.awaitSaid(channel, "added the service search");
    assertThat(told.text()).contains("wrote the summary: " + summary);
    untilTrue("Lena has come", () -> in(channel).contains("lena"));
    var notice =
        until(
            "its runbook",
            () ->
                scenario.said(channel, "There is a runbook for this incident.").stream()
                    .filter(each -> each.everythingWritten().contains("`reindex`"))
                    .findFirst());
    assertThat(notice.everythingWritten()).doesNotContain("Always");
    untilTrue("its bookmark", () -> bookmarks(channel).contains("Runbook: search"));
    scenario.awaitSaid(channel, "*Services*\nsearch (");
    maya.type(channel, "/incident edit");
    assertThat(maya.awaitView().value("services", "input").path("selected_options").toString())
        .contains("search");
  }

  @Test
  void what_is_taken_off_takes_nobody_with_it_and_what_comes_back_comes_once() {
    var channel = scenario.declare(maya, "sev2 Checkout is down");
    edit(channel, Map.of("services/input", "search,login"));
    scenario.awaitSaid(channel, "added the services login, search");
    untilTrue("Lena has come", () -> in(channel).contains("lena"));
    untilTrue("its bookmark", () -> bookmarks(channel).contains("Runbook: search"));

    edit(channel, Map.of("services/input", "login"));
    scenario.awaitSaid(channel, "took the service search off");
    scenario.awaitSaid(channel, "*Services*\nlogin");
    assertThat(in(channel)).contains("lena");
    assertThat(bookmarks(channel)).contains("Runbook: search");

    scenario.person("lena").leave(channel);
    untilTrue("Lena has left", () -> !in(channel).contains("lena"));
    edit(channel, Map.of("services/input", "login,search"));
    scenario.awaitSaid(channel, "added the service search");
    scenario.awaitSaid(channel, "*Services*\nlogin, search (");
    scenario.muster().sandbox().settle();
    assertThat(in(channel)).doesNotContain("lena");
    assertThat(bookmarks(channel)).containsOnlyOnce("Runbook: search");
  }

  @Test
  void one_that_is_private_as_a_rule_is_refused_where_everybody_can_see_it() {
    var channel = scenario.declare(maya, "sev2 Checkout is down");
    var sent = edit(channel, Map.of("services/input", "payroll", "summary/input", "Typed"));

    assertThat(sent.errors()).containsOnlyKeys("services");
    assertThat(sent.errors().get("services"))
        .startsWith(
            "payroll is private as a rule, and everybody can see INC-" + scenario.number(channel));
    assertThat(maya.awaitView().value("summary", "input").path("value").asText())
        .isEqualTo("Typed");
    assertThat(maya.fill("services/input", "").submit().isAccepted()).isTrue();
    assertThat(scenario.awaitSaid(channel, "wrote the summary").text()).doesNotContain("payroll");

    maya.type("#general", "/incident declare sev2 Who was paid what");
    maya.awaitView();
    maya.fill("visibility/input", "private").submit();
    maya.cancel();
    var secret = until("a channel", () -> scenario.channelNamed("who-was-paid-what"));
    untilTrue("she is in it", () -> in(secret).contains("maya"));
    assertThat(edit(secret, Map.of("services/input", "payroll")).isAccepted()).isTrue();
    scenario.awaitSaid(secret, "added the service payroll");
  }

  @Test
  void what_the_form_does_not_offer_stays_through_an_edit() {
    var channel = scenario.declare(maya, "sev2 Checkout is down");
    var by = new PersonId(maya.id());
    scenario
        .muster()
        .bean(Incidents.class)
        .decide(
            new IncidentNumber(scenario.number(channel)),
            incident -> incident.changeServices(services("unheard-of"), by, scenario.now()),
            scenario.now());
    scenario.awaitSaid(channel, "added the service unheard-of");

    edit(channel, Map.of("summary/input", "Since noon"));
    assertThat(scenario.awaitSaid(channel, "wrote the summary").text()).doesNotContain("service");
    edit(channel, Map.of("services/input", "login"));

    scenario.awaitSaid(channel, "*Services*\nunheard-of, login");
  }

  @Test
  void what_is_merged_brings_its_services_along() {
    var target = scenario.declare(maya, "sev2 Checkout is down");
    maya.type("#general", "/incident declare sev3 Nothing is found");
    maya.awaitView();
    maya.fill("services/input", "search").submit();
    maya.cancel();
    var source = until("a channel", () -> scenario.channelNamed("nothing-is-found"));
    scenario.awaitIn(maya, source);

    maya.type(source, "/incident merge " + scenario.number(target));

    var told = scenario.awaitSaid(target, "added the service search");
    assertThat(told.text()).contains("merged INC-" + scenario.number(source) + " into this");
    untilTrue("Lena has come", () -> in(target).contains("lena"));
    scenario.awaitSaid(target, "*Services*\nsearch (");
  }

  private Submission edit(String channel, Map<String, String> fields) {
    maya.type(channel, "/incident edit");
    maya.awaitView();
    return maya.fill(fields).submit();
  }

  private List<String> in(String channel) {
    return scenario.muster().sandbox().snapshot(channel).members();
  }

  private List<String> bookmarks(String channel) {
    return scenario.muster().sandbox().snapshot(channel).bookmarks();
  }

  private static String settings() throws IOException {
    try (var before =
        Sandbox.start(SandboxSettings.of(Files.readString(Path.of("manifest.yaml"))))) {
      return """
      muster:
        services:
          payroll:
            private: true
        invitations:
          - services: [search]
            people: [%s]
      """
          .formatted(before.person("lena").id());
    }
  }
}
