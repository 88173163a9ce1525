package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever joins an incident's channel late is told what happened, and nobody else is. */
class CatchUpTest {

  private static final String CHANNEL = "inc-1-checkout-is-down";

  private RunningMuster muster;
  private SandboxPerson maya;
  private SandboxPerson tom;

  @BeforeEach
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of());
    maya = muster.person("maya");
    tom = muster.person("tom");
    maya.type("#general", "/incident declare sev2 Checkout is down");
    maya.awaitView();
    maya.fill("summary/input", "Payments fail since noon");
    assertThat(maya.submit().isAccepted()).isTrue();
    post(maya, message -> message.text().startsWith("INC-1"));
    post(maya, message -> message.text().contains("<@" + maya.id() + "> has joined"));
  }

  @AfterEach
  void stop() {
    muster.close();
  }

  @Test
  void who_joins_late_sees_what_happened_who_is_who_and_what_is_next() {
    maya.type(CHANNEL, "/incident role ic");
    maya.type(CHANNEL, "/incident update");
    maya.fill("words/input", "Rolled back <!here>, watching").fill("status/input", "Monitoring");
    assertThat(maya.submit().isAccepted()).isTrue();
    maya.type(CHANNEL, "/incident note The culprit is the retry loop");
    maya.type(CHANNEL, "/incident action Cap the retries");

    assertThat(tom.join(CHANNEL)).matches(Delivery::isAcked);

    var told = told(tom);
    assertThat(told.everythingWritten())
        .contains("INC-1 Checkout is down", "SEV2, monitoring", "Payments fail since noon")
        .contains("The last status update", "Rolled back", "watching")
        .contains("The culprit is the retry loop", "took the role of incident commander")
        .contains("Incident commander: <@" + maya.id() + ">", "Scribe: nobody yet")
        .contains("The next update is due at", "One action item is open")
        .doesNotContain("<!here>");
    assertThat(maya.ephemerals(CHANNEL))
        .noneMatch(message -> message.text().contains("Catching up"));
  }

  @Test
  void nobody_is_told_who_was_there_from_the_start_and_the_bot_never() {
    assertThat(tom.join(CHANNEL)).matches(Delivery::isAcked);
    tom.leave(CHANNEL);
    muster.sandbox().turnClock(Duration.ofMinutes(2));

    tom.join(CHANNEL);

    told(tom);
    assertThat(muster.sandbox().calls().of("chat.postEphemeral")).hasSize(1);
    assertThat(maya.ephemerals(CHANNEL)).isEmpty();
  }

  @Test
  void who_comes_and_goes_is_told_once_an_hour() {
    maya.type(CHANNEL, "/incident note Something happened");
    tom.join(CHANNEL);
    told(tom);
    tom.leave(CHANNEL);
    tom.join(CHANNEL);
    muster.person("lena").join(CHANNEL);
    told(muster.person("lena"));
    assertThat(muster.sandbox().calls().of("chat.postEphemeral")).hasSize(2);

    tom.leave(CHANNEL);
    muster.sandbox().turnClock(Duration.ofMinutes(61));
    tom.join(CHANNEL);

    untilTrue("told again", () -> muster.sandbox().calls().of("chat.postEphemeral").size() == 3);
  }

  @Test
  void who_has_left_again_is_told_nothing_by_other_ways() throws Exception {
    maya.type(CHANNEL, "/incident note Something happened");
    var held = muster.sandbox().weather().holdBefore("chat.postEphemeral");
    tom.join(CHANNEL);
    assertThat(held.awaitCaught(Duration.ofSeconds(30))).isTrue();
    tom.leave(CHANNEL);
    held.release();

    untilTrue(
        "it was tried",
        () ->
            muster.sandbox().calls().of("chat.postEphemeral").stream()
                .anyMatch(call -> call.outcome().equals("user_not_in_channel")));
    muster.sandbox().settle();
    assertThat(tom.directMessages()).isEmpty();
  }

  @Test
  void the_command_shows_the_same_on_demand() {
    maya.type(CHANNEL, "/incident note The culprit is the retry loop");

    assertThat(maya.type(CHANNEL, "/incident catchup")).matches(Delivery::isAcked);

    assertThat(told(maya).everythingWritten())
        .contains("INC-1 Checkout is down", "The culprit is the retry loop", "Who is who");
    assertThat(maya.type("#general", "/incident catchup").body()).contains("not an incident");
  }

  private static PostedMessage told(SandboxPerson person) {
    return post(
        person, message -> message.ephemeral() && message.text().startsWith("Catching up on"));
  }

  private static PostedMessage post(SandboxPerson person, Predicate<PostedMessage> wanted) {
    return until(
        "a message in " + CHANNEL,
        () -> {
          try {
            return person.messages(CHANNEL).stream().filter(wanted).findFirst();
          } catch (RuntimeException outside) {
            return Optional.empty();
          }
        });
  }
}
