package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.scheduled_messages.ChatScheduledMessagesListResponse.ScheduledMessage;
import dev.muster.outbox.BotChannel;
import dev.muster.outbox.BotChannels;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.SandboxSettings;
import dev.muster.sandbox.faults.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The next reminder as Slack has it: there in advance, and gone as soon as it is not needed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsuranceTest {

  private RunningMuster muster;
  private MethodsClient slack;
  private int declared;

  @BeforeAll
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of());
    slack = client(muster.sandbox());
  }

  @AfterAll
  void stop() {
    muster.close();
  }

  @Test
  void muster_stops_and_the_message_left_with_slack_comes_once(@TempDir Path data)
      throws Exception {
    try (var stopping = RunningMuster.start(data, Map.of())) {
      var there = client(stopping.sandbox());
      declare(stopping.person("maya"), "sev2");
      untilTrue("it is left with Slack", () -> waiting(there, 1).size() == 1);
    }
    try (var sandbox = reopened(data)) {
      var maya = sandbox.person("maya");

      sandbox.turnClock(Duration.ofMinutes(31));
      assertThat(insurances(maya, 1)).isEmpty();
      sandbox.turnClock(Duration.ofMinutes(2));

      assertThat(insurances(maya, 1))
          .singleElement()
          .satisfies(each -> {
            assertThat(each.text()).startsWith("<@" + maya.id() + ">, an update of INC-1 was due");
            assertThat(each.fromApp()).isTrue();
          });
      sandbox.turnClock(Duration.ofDays(2));
      assertThat(insurances(maya, 1)).hasSize(1);
    }
  }

  @Test
  void an_answer_or_another_speaker_takes_it_back_and_leaves_the_next_one() {
    var number = declare("sev2");
    var first = only(number, any -> true);
    assertThat(first.getPostAt()).isBetween(inSeconds(31), inSeconds(33));

    muster.sandbox().turnClock(Duration.ofMinutes(5));
    maya().type(channel(number), "/incident update");
    maya().fill("words/input", "It is the database");
    assertThat(maya().submit().isAccepted()).isTrue();
    var second = only(number, each -> each.getPostAt() > first.getPostAt());
    assertThat(second.getText()).contains("<@" + maya().id() + ">");

    maya().type(channel(number), "/incident role comms @tom");
    only(number, each -> each.getText().contains("<@" + tom().id() + ">"));
  }

  @Test
  void a_ring_takes_it_back_and_leaves_the_next_one_and_nobody_sees_it() {
    var number = declare("sev1");
    var first = only(number, any -> true);

    muster.sandbox().turnClock(Duration.ofMinutes(20));

    var second = only(number, each -> each.getPostAt() > first.getPostAt());
    assertThat(second.getPostAt()).isBetween(inSeconds(16), inSeconds(18));
    assertThat(insurances(maya(), number)).isEmpty();
  }

  @Test
  void what_can_wait_or_is_over_leaves_nothing() {
    var number = declare("sev2");
    only(number, any -> true);

    maya().type(channel(number), "/incident severity sev3");
    none(number);
    maya().type(channel(number), "/incident severity sev1");
    only(number, any -> true);
    maya().type(channel(number), "/incident resolve");
    maya().awaitView();
    assertThat(maya().submit().isAccepted()).isTrue();
    none(number);
  }

  @Test
  void lost_answers_leave_one() {
    muster.sandbox().faults().next("chat.scheduleMessage", Fault.cutAfter());
    muster.sandbox().faults().next("chat.scheduleMessage", Fault.serverErrorAfter());
    var number = declare("sev2");
    var first = only(number, any -> true);

    muster.sandbox().faults().next("chat.deleteScheduledMessage", Fault.cutAfter());
    muster.sandbox().faults().next("chat.scheduleMessage", Fault.cutAfter());
    muster.sandbox().turnClock(Duration.ofMinutes(5));
    maya().type(channel(number), "/incident severity sev1");
    only(number, each -> each.getPostAt() < first.getPostAt());
    maya().type(channel(number), "/incident severity sev4");
    none(number);
  }

  @Test
  void the_channels_we_opened_are_told_from_those_of_others() throws Exception {
    var number = declare("sev4");
    maya().found("inc-900-my-own");
    maya().invite("muster", "inc-900-my-own");
    slack.conversationsCreate(r -> r.name("inc-901-lost").isPrivate(true));
    slack.conversationsCreate(r -> r.name("incoming"));

    assertThat(muster.bean(BotChannels.class).all())
        .extracting(BotChannel::name)
        .contains(channel(number), "inc-901-lost")
        .doesNotContain("inc-900-my-own", "incoming");
    assertThat(muster.bean(BotChannels.class).all())
        .filteredOn(each -> each.name().equals("inc-901-lost"))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.incident().value()).isEqualTo(901);
          assertThat(each.isPrivate()).isTrue();
          assertThat(each.createdAt())
              .isCloseTo(muster.sandbox().clock().instant(), within(Duration.ofMinutes(1)));
        });
  }

  private int declare(String severity) {
    declare(maya(), severity);
    var number = ++declared;
    untilTrue(
        "the channel of INC-" + number,
        () -> posts(maya(), number, any -> true).stream().anyMatch(PostedMessage::pinned));
    return number;
  }

  private static void declare(SandboxPerson maya, String severity) {
    maya.type("#general", "/incident declare " + severity + " Checkout is down");
    maya.awaitView();
    assertThat(maya.submit().isAccepted()).isTrue();
  }

  private ScheduledMessage only(int number, Predicate<ScheduledMessage> wanted) {
    return until(
        "one message for INC-%d waits with Slack".formatted(number),
        () ->
            Optional.of(waiting(slack, number))
                .filter(waiting -> waiting.size() == 1)
                .map(List::getFirst)
                .filter(wanted));
  }

  private void none(int number) {
    untilTrue("nothing waits with Slack", () -> waiting(slack, number).isEmpty());
  }

  private static List<ScheduledMessage> waiting(MethodsClient slack, int number) {
    try {
      return slack.chatScheduledMessagesList(r -> r).getScheduledMessages().stream()
          .filter(each -> each.getText().contains("an update of INC-%d was due".formatted(number)))
          .toList();
    } catch (IOException | SlackApiException e) {
      throw new AssertionError(e);
    }
  }

  private static List<PostedMessage> insurances(SandboxPerson person, int number) {
    return posts(person, number, each -> each.text().contains("left this message with Slack"));
  }

  /** Empty until there is a channel. */
  private static List<PostedMessage> posts(
      SandboxPerson person, int number, Predicate<PostedMessage> wanted) {
    try {
      return person.messages(channel(number)).stream().filter(wanted).toList();
    } catch (RuntimeException notThereYet) {
      return List.of();
    }
  }

  private static String channel(int number) {
    return "inc-" + number + "-checkout-is-down";
  }

  private int inSeconds(long minutes) {
    var then = muster.sandbox().clock().instant().plus(Duration.ofMinutes(minutes));
    return (int) then.getEpochSecond();
  }

  private SandboxPerson maya() {
    return muster.person("maya");
  }

  private SandboxPerson tom() {
    return muster.person("tom");
  }

  /** As it was when Muster stopped, and nobody listens. */
  private static Sandbox reopened(Path data) throws IOException {
    return Sandbox.start(
        SandboxSettings.of(Files.readString(Path.of("manifest.yaml")))
            .withDataFile(data.resolve("sandbox.json")));
  }

  private static MethodsClient client(Sandbox sandbox) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(sandbox.apiUrl());
    return Slack.getInstance(config).methods(sandbox.botToken());
  }
}
