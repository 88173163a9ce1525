package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.SandboxPerson;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** It was over before anybody called for help; people want to learn from it all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastTest {

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
  void it_goes_on_record_as_resolved_and_nobody_is_called_or_told() {
    var maya = scenario.person("maya");
    maya.type("#general", "/incident declare past sev1 The night build ate the disk");
    maya.awaitView();
    maya.fill("started/input", ago(Duration.ofHours(9)))
        .fill("over/input", ago(Duration.ofHours(7)));
    maya.submit();

    var channel = channel("the-night-build-ate-the-disk");
    scenario.awaitIn(maya, channel);
    var card = scenario.awaitSaid(channel, "Postmortem");
    assertThat(asked(maya)).contains("on record as resolved");
    assertThat(card.everythingWritten()).contains("Resolved").doesNotContain("Take command");
    assertThat(maya.type(channel, "/incident timeline").body()).contains("declared after the fact");
    scenario.pass(Duration.ofMinutes(31));
    scenario.muster().sandbox().settle();
    assertThat(scenario.said(channel, "update")).isEmpty();
    assertThat(scenario.said("incidents", "night build")).isEmpty();

    maya.type(channel, "/incident postmortem");
    var draft = scenario.awaitSaid(channel, "postmortem");
    assertThat(draft).isNotNull();
    maya.type(channel, "/incident reopen");
    scenario.awaitSaid("incidents", "The night build ate the disk");
  }

  @Test
  void the_form_asks_when_it_was_once_that_is_chosen_and_keeps_what_was_typed() {
    var tom = scenario.person("tom");
    tom.type("#general", "/incident declare sev3 Stale");
    tom.awaitView();
    tom.fill("title/input", "Stale prices").fill("summary/input", "All of Monday");
    assertThat(asked(tom)).doesNotContain("When was it over?");
    tom.chooseInView("declare-occasion", "PAST");
    untilTrue("it asks when it was", () -> asked(tom).contains("When was it over?"));

    assertThat(asked(tom)).contains("Stale prices", "All of Monday");
    tom.fill("started/input", ago(Duration.ofHours(1)))
        .fill("over/input", ago(Duration.ofHours(2)));
    var refused = tom.submit();
    assertThat(refused.isAccepted()).isFalse();
    assertThat(refused.toString()).contains("It cannot have been over before it began.");
    tom.fill("over/input", ago(Duration.ofMinutes(30)));
    assertThat(tom.submit().isAccepted()).isTrue();
    channel("stale-prices");
  }

  @Test
  void sent_before_the_form_could_ask_it_asks() {
    var lena = scenario.person("lena");
    lena.type("#general", "/incident declare Broken last week");
    lena.awaitView();
    lena.fill("purpose/declare-occasion", "It was, and is over: for the record");
    assertThat(lena.submit().isAccepted()).isTrue();
    assertThat(asked(lena)).contains("When was it over?", "Broken last week");
    lena.cancel();
  }

  private String channel(String ending) {
    return until("a channel for " + ending, () -> scenario.channelNamed(ending));
  }

  private static String asked(SandboxPerson person) {
    return person.view().map(each -> each.blocks().toString()).orElse("");
  }

  private String ago(Duration span) {
    return String.valueOf(scenario.now().minus(span).getEpochSecond());
  }
}
