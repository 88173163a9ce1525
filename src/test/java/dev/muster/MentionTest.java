package dev.muster;

import static dev.muster.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.app.Delivery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever calls the bot by name gets an answer that nobody else sees. */
class MentionTest {

  private static final String CHANNEL = "inc-1-checkout-is-down";

  private RunningMuster muster;
  private SandboxPerson maya;

  @BeforeEach
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of());
    maya = muster.person("maya");
  }

  @AfterEach
  void stop() {
    muster.close();
  }

  @Test
  void in_an_incidents_channel_the_answer_says_where_it_stands_and_what_helps_now() {
    declare();

    assertThat(maya.type(CHANNEL, "@muster where are we?")).matches(Delivery::isAcked);

    var answer = answer(CHANNEL);
    assertThat(answer.text())
        .contains("INC-1 Checkout is down", "investigating", "Commander: nobody yet")
        .contains("Next update due", "`/incident role", "`/incident update`", "`/incident help`");
    var nobodyElse = muster.person("tom");
    nobodyElse.join(CHANNEL);
    assertThat(nobodyElse.messages(CHANNEL)).noneMatch(PostedMessage::ephemeral);
  }

  @Test
  void elsewhere_the_answer_says_how_to_call_for_help() {
    muster.person("tom").invite("muster", "general");

    assertThat(maya.type("#general", "@muster the shop is down!")).matches(Delivery::isAcked);

    assertThat(answer("general").text())
        .contains("/incident declare", "/incident list", "/incident help")
        .doesNotContain("<@");
  }

  @Test
  void a_mention_that_is_delivered_again_is_answered_once() {
    declare();
    maya.type(CHANNEL, "@muster hello");
    answer(CHANNEL);
    muster.sandbox().settle();
    var mention =
        muster.sandbox().deliveries().stream()
            .filter(each -> each.name().equals("app_mention"))
            .findFirst()
            .orElseThrow();

    muster.sandbox().again(mention);
    muster.sandbox().againAsNewEvent(mention);
    maya.type(CHANNEL, "@muster hello again");

    until(
        "the second answer",
        () -> answers(CHANNEL).size() == 2 ? Optional.of(2) : Optional.empty());
    assertThat(muster.sandbox().calls().of("chat.postEphemeral")).hasSize(2);
  }

  @Test
  void a_mention_in_a_thread_is_answered_there() {
    declare();
    maya.type(CHANNEL, "The culprit");
    var said = post(CHANNEL, message -> message.text().equals("The culprit"));

    maya.reply(said, "@muster hello");

    assertThat(answer(CHANNEL).threadTs()).isEqualTo(said.ts());
  }

  private void declare() {
    maya.type("#general", "/incident declare sev2 Checkout is down");
    maya.awaitView();
    assertThat(maya.submit().isAccepted()).isTrue();
    post(CHANNEL, message -> message.text().contains("<@" + maya.id() + "> has joined"));
  }

  private PostedMessage answer(String channel) {
    return post(channel, PostedMessage::ephemeral);
  }

  private List<PostedMessage> answers(String channel) {
    return maya.ephemerals(channel);
  }

  private PostedMessage post(String channel, Predicate<PostedMessage> wanted) {
    return until(
        "a message in " + channel,
        () -> {
          try {
            return maya.messages(channel).stream().filter(wanted).findFirst();
          } catch (RuntimeException outside) {
            return Optional.empty();
          }
        });
  }
}
