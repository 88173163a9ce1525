package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is worried, and others look before everybody is called. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriageTest {

  private RunningScenario scenario;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void what_is_in_triage_is_announced_and_timed_only_once_it_is_accepted() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "triage sev1 Odd errors at checkout");
    var card = scenario.awaitSaid(channel, "Merge into another");

    assertThat(card.text()).contains("in triage").doesNotContain("Next update due");
    scenario.awaitSaid(channel, "Commander");
    assertThat(scenario.said("incidents", "Odd errors")).isEmpty();
    assertThat(maya.type(channel, "/incident update").body()).contains("/incident accept");
    scenario.pass(Duration.ofMinutes(16));
    var asked = scenario.awaitSaid(channel, "this has been in triage since");
    assertThat(scenario.said(channel, "status update")).isEmpty();
    maya.click(asked, "accept");

    scenario.awaitSaid(channel, "accepted this as an incident");
    scenario.awaitSaid(channel, "A decision on the triage of INC-");
    scenario.awaitSaid("incidents", "Odd errors at checkout");
    scenario.pass(Duration.ofMinutes(16));
    scenario.awaitSaid(channel, "the next SEV1 update");
  }

  @Test
  void what_is_none_is_declined_with_a_reason_and_announced_nowhere() {
    var maya = scenario.person("maya");
    var tom = scenario.person("tom");
    var channel = scenario.declare(maya, "triage sev3 One slow page");
    tom.join(channel);
    tom.click(scenario.awaitSaid(channel, "Merge into another"), "decline");
    tom.awaitView();
    tom.fill("reason/input", "It was his own line.").submit();

    scenario.awaitSaid(channel, "declined this as an incident");
    scenario.awaitSaid(channel, "Declined");
    assertThat(scenario.said("incidents", "One slow page")).isEmpty();
    assertThat(maya.type("#general", "/incident list").body()).doesNotContain("One slow page");
  }

  @Test
  void what_was_declined_too_early_is_reopened_and_announced_then() {
    var maya = scenario.person("maya");
    var channel = scenario.declare(maya, "triage sev2 It comes and goes");
    maya.type(channel, "/incident decline Gone again");
    scenario.awaitSaid(channel, "declined this as an incident");
    maya.type(channel, "/incident reopen");

    scenario.awaitSaid(channel, "reopened the incident");
    scenario.awaitSaid("incidents", "It comes and goes");
  }

  @Test
  void one_of_two_goes_on_in_the_other_with_its_people() {
    var maya = scenario.person("maya");
    var lena = scenario.person("lena");
    var goesOn = scenario.declare(maya, "sev2 Payments are down");
    var merged = scenario.declare(lena, "triage sev2 Cards are refused");
    lena.click(scenario.awaitSaid(merged, "Merge into another"), "merge");
    var form = lena.awaitView();
    assertThat(form.toString()).contains("Payments are down").doesNotContain("Cards are refused");
    var number = scenario.number(goesOn);
    lena.fill("into/input", String.valueOf(number)).submit();

    scenario.awaitSaid(merged, "merged this into INC-" + number);
    scenario.awaitSaid(merged, "Merged into INC-" + number);
    scenario.awaitSaid(goesOn, "into this");
    scenario.awaitIn(lena, goesOn);
    var tom = scenario.person("tom");
    tom.join(merged);
    tom.click(scenario.awaitSaid(merged, "merged this into"), "join-incident");
    scenario.awaitIn(tom, goesOn);
    scenario.pass(Duration.ofMinutes(31));
    scenario.awaitSaid(goesOn, "the next SEV2 update");
    assertThat(scenario.said(merged, "the next SEV2 update")).isEmpty();
  }

  @Test
  void a_number_is_enough_and_a_private_incident_is_merged_with_no_other() {
    var maya = scenario.person("maya");
    var tom = scenario.person("tom");
    var open = scenario.declare(maya, "sev2 The shop is slow");
    maya.type("#general", "/incident declare sev2 Somebody is in our database");
    maya.awaitView();
    maya.fill("visibility/input", "private").submit();
    maya.cancel();
    var secret = scenario.number(open) + 1;

    assertThat(maya.type(open, "/incident merge " + secret).body())
        .contains("One of INC-")
        .contains("is private");
    tom.join(open);
    assertThat(tom.type(open, "/incident merge " + secret).body())
        .contains("There is no INC-" + secret);
    assertThat(tom.type(open, "/incident merge the other one").body())
        .contains("write INC-42 or 42");
    var other = scenario.declare(tom, "sev2 The shop is slow again");
    assertThat(tom.type(other, "/incident merge " + scenario.number(open)).body())
        .contains("goes on in INC-" + scenario.number(open));
  }
}
