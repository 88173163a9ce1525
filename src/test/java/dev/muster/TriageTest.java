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

  private Scene scene;

  @BeforeAll
  void start(@TempDir Path data) {
    scene = Scene.open(data);
  }

  @AfterAll
  void stop() {
    scene.close();
  }

  @Test
  void what_is_in_triage_is_announced_and_timed_only_once_it_is_accepted() {
    var maya = scene.person("maya");
    var channel = scene.declare(maya, "triage sev1 Odd errors at checkout");
    var card = scene.awaitSaid(channel, "Merge into another");

    assertThat(card.text()).contains("in triage").doesNotContain("Next update due");
    scene.awaitSaid(channel, "Commander");
    assertThat(scene.said("incidents", "Odd errors")).isEmpty();
    assertThat(maya.type(channel, "/incident update").body()).contains("/incident accept");
    scene.pass(Duration.ofMinutes(16));
    var asked = scene.awaitSaid(channel, "this has been in triage since");
    assertThat(scene.said(channel, "status update")).isEmpty();
    maya.click(asked, "accept");

    scene.awaitSaid(channel, "accepted this as an incident");
    scene.awaitSaid(channel, "A decision on the triage of INC-");
    scene.awaitSaid("incidents", "Odd errors at checkout");
    scene.pass(Duration.ofMinutes(16));
    scene.awaitSaid(channel, "the next SEV1 update");
  }

  @Test
  void what_is_none_is_declined_with_a_reason_and_announced_nowhere() {
    var maya = scene.person("maya");
    var tom = scene.person("tom");
    var channel = scene.declare(maya, "triage sev3 One slow page");
    tom.join(channel);
    tom.click(scene.awaitSaid(channel, "Merge into another"), "decline");
    tom.awaitView();
    tom.fill("reason/input", "It was his own line.").submit();

    scene.awaitSaid(channel, "declined this as an incident");
    scene.awaitSaid(channel, "Declined");
    assertThat(scene.said("incidents", "One slow page")).isEmpty();
    assertThat(maya.type("#general", "/incident list").body()).doesNotContain("One slow page");
  }

  @Test
  void what_was_declined_too_early_is_reopened_and_announced_then() {
    var maya = scene.person("maya");
    var channel = scene.declare(maya, "triage sev2 It comes and goes");
    maya.type(channel, "/incident decline Gone again");
    scene.awaitSaid(channel, "declined this as an incident");
    maya.type(channel, "/incident reopen");

    scene.awaitSaid(channel, "reopened the incident");
    scene.awaitSaid("incidents", "It comes and goes");
  }

  @Test
  void one_of_two_goes_on_in_the_other_with_its_people() {
    var maya = scene.person("maya");
    var lena = scene.person("lena");
    var goesOn = scene.declare(maya, "sev2 Payments are down");
    var merged = scene.declare(lena, "triage sev2 Cards are refused");
    lena.click(scene.awaitSaid(merged, "Merge into another"), "merge");
    var form = lena.awaitView();
    assertThat(form.toString()).contains("Payments are down").doesNotContain("Cards are refused");
    var number = scene.number(goesOn);
    lena.fill("into/input", String.valueOf(number)).submit();

    scene.awaitSaid(merged, "merged this into INC-" + number);
    scene.awaitSaid(merged, "Merged into INC-" + number);
    scene.awaitSaid(goesOn, "into this");
    scene.awaitIn(lena, goesOn);
    var tom = scene.person("tom");
    tom.join(merged);
    tom.click(scene.awaitSaid(merged, "merged this into"), "join-incident");
    scene.awaitIn(tom, goesOn);
    scene.pass(Duration.ofMinutes(31));
    scene.awaitSaid(goesOn, "the next SEV2 update");
    assertThat(scene.said(merged, "the next SEV2 update")).isEmpty();
  }

  @Test
  void a_number_is_enough_and_a_private_incident_is_merged_with_no_other() {
    var maya = scene.person("maya");
    var tom = scene.person("tom");
    var open = scene.declare(maya, "sev2 The shop is slow");
    maya.type("#general", "/incident declare sev2 Somebody is in our database");
    maya.awaitView();
    maya.fill("visibility/input", "private").submit();
    maya.cancel();
    var secret = scene.number(open) + 1;

    assertThat(maya.type(open, "/incident merge " + secret).body())
        .contains("One of INC-")
        .contains("is private");
    tom.join(open);
    assertThat(tom.type(open, "/incident merge " + secret).body())
        .contains("There is no INC-" + secret);
    assertThat(tom.type(open, "/incident merge the other one").body())
        .contains("write INC-42 or 42");
    var other = scene.declare(tom, "sev2 The shop is slow again");
    assertThat(tom.type(other, "/incident merge " + scene.number(open)).body())
        .contains("goes on in INC-" + scene.number(open));
  }
}
