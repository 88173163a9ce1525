package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.calls.Call;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever joins an incident's channel late is told what happened, and nobody else is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatchUpTest {

  private RunningScenario scenario;
  private SandboxPerson maya;
  private SandboxPerson tom;
  private String channel;

  @BeforeAll
  void start(@TempDir Path data) {
    scenario = RunningScenario.open(data);
    maya = scenario.person("maya");
    tom = scenario.person("tom");
  }

  @BeforeEach
  void declare() {
    channel =
        scenario.declare(
            maya, "sev2 Checkout is down", Map.of("summary/input", "Payments fail since noon"));
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @Test
  void who_joins_late_sees_what_happened_who_is_who_and_what_is_next() {
    maya.type(channel, "/incident role ic");
    maya.type(channel, "/incident update");
    maya.fill("words/input", "Rolled back <!here>, watching").fill("status/input", "Monitoring");
    assertThat(maya.submit().isAccepted()).isTrue();
    maya.type(channel, "/incident note The culprit is the retry loop");
    maya.type(channel, "/incident action Cap the retries");

    assertThat(tom.join(channel)).matches(Delivery::isAcked);

    var told = told(tom);
    assertThat(told.everythingWritten())
        .contains(
            "INC-" + scenario.number(channel) + " Checkout is down",
            "SEV2, monitoring",
            "Payments fail since noon")
        .contains("The last status update", "Rolled back", "watching")
        .contains("The culprit is the retry loop", "took the role of incident commander")
        .contains("Incident commander: <@" + maya.id() + ">", "Scribe: nobody yet")
        .contains("The next update is due at", "One action item is open")
        .doesNotContain("<!here>");
    assertThat(maya.ephemerals(channel))
        .noneMatch(message -> message.text().contains("Catching up"));
  }

  @Test
  void nobody_is_told_who_was_there_from_the_start_and_the_bot_never() {
    assertThat(tom.join(channel)).matches(Delivery::isAcked);
    tom.leave(channel);
    scenario.pass(Duration.ofMinutes(2));

    tom.join(channel);

    told(tom);
    assertThat(told()).hasSize(1);
    assertThat(maya.ephemerals(channel)).isEmpty();
  }

  @Test
  void who_comes_and_goes_is_told_once_an_hour() {
    maya.type(channel, "/incident note Something happened");
    tom.join(channel);
    told(tom);
    tom.leave(channel);
    tom.join(channel);
    scenario.person("lena").join(channel);
    told(scenario.person("lena"));
    assertThat(told()).hasSize(2);

    tom.leave(channel);
    scenario.pass(Duration.ofMinutes(61));
    tom.join(channel);

    untilTrue("told again", () -> told().size() == 3);
  }

  @Test
  void who_has_left_again_is_told_nothing_by_other_ways() throws Exception {
    maya.type(channel, "/incident note Something happened");
    var held = scenario.muster().sandbox().faults().holdBefore("chat.postEphemeral");
    tom.join(channel);
    assertThat(held.awaitCaught(Duration.ofSeconds(30))).isTrue();
    tom.leave(channel);
    held.release();

    untilTrue(
        "it was tried",
        () -> told().stream().anyMatch(call -> call.outcome().equals("user_not_in_channel")));
    scenario.muster().sandbox().settle();
    assertThat(tom.directMessages()).isEmpty();
  }

  @Test
  void the_command_shows_the_same_on_demand() {
    maya.type(channel, "/incident note The culprit is the retry loop");

    assertThat(maya.type(channel, "/incident catchup")).matches(Delivery::isAcked);

    assertThat(told(maya).everythingWritten())
        .contains(
            "INC-" + scenario.number(channel) + " Checkout is down",
            "The culprit is the retry loop",
            "Who is who");
    assertThat(maya.type("#general", "/incident catchup").body()).contains("not an incident");
  }

  /** Of what Slack was asked to show one person alone, what is in this channel. */
  private List<Call> told() {
    var id = maya.messages(channel).getFirst().channel();
    return scenario.muster().sandbox().calls().of("chat.postEphemeral").stream()
        .filter(call -> id.equals(call.arguments().get("channel")))
        .toList();
  }

  private PostedMessage told(SandboxPerson person) {
    return until(
        "what " + person.name() + " missed",
        () ->
            person.ephemerals(channel).stream()
                .filter(each -> each.text().startsWith("Catching up on"))
                .findFirst());
  }
}
