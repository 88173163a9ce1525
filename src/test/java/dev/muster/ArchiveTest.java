package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Change;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.people.PersonId;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the channel of an incident that is over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTest {

  private static final String QUESTION = "May this channel be archived?";

  private RunningScenario scenario;
  private SandboxPerson maya;
  private String channel = "";
  private IncidentNumber number;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
    maya = scenario.person("maya");
  }

  @BeforeEach
  void cancel() {
    channel = scenario.declare(maya, "sev2 Checkout is down");
    number = new IncidentNumber(scenario.number(channel));
    maya.type(channel, "/incident cancel A false alarm");
    scenario.awaitSaid(channel, "cancelled the incident");
    scenario.pass(Duration.ofDays(7).plusMinutes(1));
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void nobody_says_no_so_it_is_archived_and_what_comes_later_troubles_nobody() {
    var asked = scenario.awaitSaid(channel, QUESTION);
    assertThat(asked.text()).startsWith(number + " has been cancelled since");
    scenario.pass(Duration.ofDays(1).plusMinutes(1));

    untilTrue("it is archived", this::isArchived);
    scenario.awaitSaid(
        channel, "Nobody said no, so Muster archives the channel of " + number + ".");
    assertThat(scenario.said(channel, QUESTION)).isEmpty();

    decide((incident, now) -> incident.addActionItem("Tell the customers", null, null, by(), now));
    scenario.pass(Duration.ofHours(1));
    scenario.muster().sandbox().settle();
    assertThat(maya.directMessages())
        .filteredOn(each -> each.text().contains(number.toString()))
        .noneMatch(each -> each.text().contains("could not finish"));
  }

  @Test
  void whoever_keeps_the_channel_is_named_and_it_stays() {
    maya.click(scenario.awaitSaid(channel, QUESTION), "keep-channel");

    assertThat(scenario.awaitSaid(channel, "keeps the channel of " + number).text())
        .contains("<@" + maya.id() + ">");
    scenario.pass(Duration.ofDays(2));
    maya.type(channel, "Still here");
    assertThat(isArchived()).isFalse();
  }

  @Test
  void an_archived_channel_of_what_is_reopened_is_for_a_person_to_bring_back() {
    maya.click(scenario.awaitSaid(channel, QUESTION), "archive-channel");
    untilTrue("it is archived", this::isArchived);
    scenario.awaitSaid(channel, "> has the channel of " + number + " archived.");

    decide((incident, now) -> incident.reopen(by(), now));
    var told = told("Slack lets no app bring an archived channel back");
    assertThat(told.text()).contains(channel, "Try again");
    assertThat(maya.type("#general", "/incident status " + number).body())
        .contains("Slack lets no app bring an archived channel back");
    assertThat(scenario.said(channel, "reopened")).isEmpty();

    maya.unarchive(channel);
    maya.click(told, "try-again");

    scenario.awaitSaid(channel, "reopened the incident");
    untilTrue(
        "nothing is in the way",
        () ->
            !maya.type("#general", "/incident status " + number)
                .body()
                .contains("could not finish"));
  }

  @Test
  void a_question_is_taken_back_when_the_incident_is_reopened() {
    scenario.awaitSaid(channel, QUESTION);

    maya.type(channel, "/incident reopen");

    scenario.awaitSaid(channel, "was to be archived. That is settled.");
    scenario.pass(Duration.ofDays(2));
    maya.type(channel, "Still here");
    assertThat(isArchived()).isFalse();
  }

  private PostedMessage told(String words) {
    return until(
        words,
        () ->
            maya.directMessages().stream().filter(each -> each.text().contains(words)).findFirst());
  }

  private boolean isArchived() {
    return scenario.muster().sandbox().snapshot(channel).isArchived();
  }

  private PersonId by() {
    return new PersonId(maya.id());
  }

  /** As from the pages: nobody can type in a channel that is archived. */
  private void decide(BiFunction<Incident, Instant, Change> decision) {
    var now = scenario.muster().sandbox().clock().instant();
    scenario
        .muster()
        .bean(Incidents.class)
        .decide(number, incident -> decision.apply(incident, now), now);
  }
}
