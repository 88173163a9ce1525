package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Timeline;
import dev.muster.incident.UpdateField;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people are told, and what the form asks for whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusUpdatesTest {

  private static final String AUDIENCE = "update-audience";

  private RunningScenario scenario;
  private SandboxPerson maya;
  private String channel;
  private IncidentNumber number;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
    maya = scenario.person("maya");
  }

  @BeforeEach
  void declare() {
    channel = scenario.declare(maya, "sev2 Checkout is down");
    number = new IncidentNumber(scenario.number(channel));
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void whom_it_is_for_decides_what_is_asked_and_what_was_typed_stays() {
    open();
    assertThat(asked())
        .contains("conditions-internal", "actions-internal", "needs-internal")
        .doesNotContain("impact-");
    maya.fill("words/input", "We know more").fill("status/input", "Identified");
    maya.fill("actions-internal/input", "Rolling back");

    maya.chooseInView(AUDIENCE, "PUBLIC");
    untilTrue("it asks for the public", () -> asked().contains("impact-public"));
    assertThat(asked()).doesNotContain("conditions-", "needs-");
    assertThat(value("words")).isEqualTo("We know more");
    assertThat(value("actions-public")).isEqualTo("Rolling back");
    maya.fill("impact-public/input", "Cards <are> refused");
    assertThat(maya.submit().isAccepted()).isTrue();

    var posted = scenario.awaitSaid(channel, "Status update: investigating → identified");
    assertThat(posted.everythingWritten())
        .contains("We know more", "Impact", "Cards <are> refused", "Actions", "Rolling back");
    assertThat(fields())
        .isEqualTo(
            Map.of(UpdateField.IMPACT, "Cards <are> refused", UpdateField.ACTIONS, "Rolling back"));
  }

  @Test
  void the_next_one_is_filled_in_and_not_posted_as_it_stands() {
    open();
    maya.fill("conditions-internal/input", "The disk of db-3 is full");
    assertThat(maya.submit().isAccepted()).isTrue();
    scenario.awaitSaid(channel, "The disk of db-3 is full");

    open();
    assertThat(value("conditions-internal")).isEqualTo("The disk of db-3 is full");
    assertThat(value("words")).isEmpty();
    assertThat(maya.submit().errors().get("words")).contains("Say what has changed");

    maya.chooseInView(AUDIENCE, "STAKEHOLDERS");
    untilTrue("it asks for stakeholders", () -> asked().contains("impact-stakeholders"));
    assertThat(asked()).as("what was filled in is for others").doesNotContain("db-3");
    maya.chooseInView(AUDIENCE, "INTERNAL");
    untilTrue("it asks ourselves", () -> asked().contains("conditions-internal"));
    maya.fill("conditions-internal/input", "The disk of db-3 was full");
    assertThat(maya.submit().isAccepted()).isTrue();
    scenario.awaitSaid(channel, "The disk of db-3 was full");
  }

  @Test
  void what_was_filled_in_for_us_never_goes_out_to_others() {
    open();
    maya.fill("conditions-internal/input", "db-3");
    maya.submit();
    scenario.awaitSaid(channel, "db-3");

    open();
    maya.fill("audience/" + AUDIENCE, "PUBLIC").fill("words/input", "We are working on it");
    maya.submit();
    untilTrue("it asks for the public instead", () -> asked().contains("impact-public"));
    assertThat(updates()).hasSize(1);
    assertThat(maya.submit().isAccepted()).isTrue();

    untilTrue("it is posted", () -> updates().size() == 2);
    assertThat(fields()).isEmpty();
  }

  @Test
  void others_see_what_was_meant_for_them_where_it_was_announced() {
    say("It is db-3", "INTERNAL");
    scenario.awaitSaid(channel, "It is db-3");
    say("Cards are <refused>", "STAKEHOLDERS");
    untilTrue("it is announced", () -> announcement().contains("Cards are <refused>"));
    say("db-3 gets a disk", "INTERNAL");
    scenario.awaitSaid(channel, "db-3 gets a disk");
    untilTrue("the card has it", () -> card().everythingWritten().contains("gets a disk"));

    assertThat(announcement())
        .contains("Last update", "Stakeholders", "Cards are &lt;refused&gt;")
        .doesNotContain("db-3");
    assertThat(maya.type("#general", "/incident status " + number).body()).contains("gets a disk");
  }

  private void say(String words, String audience) {
    open();
    maya.chooseInView(AUDIENCE, audience);
    maya.fill("words/input", words);
    assertThat(maya.submit().isAccepted()).isTrue();
    untilTrue("it is stored", () -> updates().getLast().update().whatChanged().equals(words));
  }

  private void open() {
    maya.type(channel, "/incident update");
    maya.awaitView();
  }

  private String asked() {
    return maya.view().map(each -> each.blocks().toString()).orElse("");
  }

  private String value(String block) {
    return maya.view().orElseThrow().value(block, "input").path("value").asText("");
  }

  private Map<UpdateField, String> fields() {
    return updates().getLast().update().fields();
  }

  private List<UpdatePosted> updates() {
    return scenario.muster().bean(Timeline.class).of(number).stream()
        .filter(each -> each.event() instanceof UpdatePosted)
        .map(each -> (UpdatePosted) each.event())
        .toList();
  }

  private String announcement() {
    return scenario.said("incidents", number + " ").getLast().everythingWritten();
  }

  private PostedMessage card() {
    return scenario.said(channel, "Declared by").getFirst();
  }
}
