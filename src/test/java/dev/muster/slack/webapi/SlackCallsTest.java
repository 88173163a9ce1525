package dev.muster.slack.webapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.Priority;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of each answer Slack may give, and of what is none. */
class SlackCallsTest {

  private final ScriptedSlack slack = new ScriptedSlack();

  @AfterEach
  void close() {
    slack.close();
  }

  record Asked(String method, SlackCalls.Call<? extends SlackApiTextResponse> call) {

    static Asked of(String method, SlackCalls.Call<? extends SlackApiTextResponse> call) {
      return new Asked(method, call);
    }

    @Override
    public String toString() {
      return method;
    }
  }

  /** Of each of these something is read. */
  static Stream<Asked> read() {
    return Stream.of(
        Asked.of("auth.test", m -> m.authTest(r -> r)),
        Asked.of("bookmarks.list", m -> m.bookmarksList(r -> r.channelId("C1"))),
        Asked.of("chat.getPermalink", m -> m.chatGetPermalink(r -> r.channel("C1"))),
        Asked.of("chat.postMessage", SlackCallsTest::post),
        Asked.of("chat.scheduleMessage", m -> m.chatScheduleMessage(r -> r.channel("C1"))),
        Asked.of("chat.scheduledMessages.list", m -> m.chatScheduledMessagesList(r -> r)),
        Asked.of("conversations.create", m -> m.conversationsCreate(r -> r.name("inc-1"))),
        Asked.of("conversations.history", m -> m.conversationsHistory(r -> r.channel("C1"))),
        Asked.of("conversations.info", m -> m.conversationsInfo(r -> r.channel("C1"))),
        Asked.of("conversations.list", m -> m.conversationsList(r -> r)),
        Asked.of("conversations.open", m -> m.conversationsOpen(r -> r.users(List.of("U1")))),
        Asked.of("conversations.replies", m -> m.conversationsReplies(r -> r.channel("C1"))),
        Asked.of("files.getUploadURLExternal", m -> m.filesGetUploadURLExternal(r -> r)),
        Asked.of("usergroups.users.list", m -> m.usergroupsUsersList(r -> r.usergroup("S1"))),
        Asked.of("users.conversations", m -> m.usersConversations(r -> r)),
        Asked.of("users.info", m -> m.usersInfo(r -> r.user("U1"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Please log in</body></html>",
        "",
        "null",
        "[]",
        "\"ok\"",
        "{\"ok\":true,\"channel\":\"C1",
        "{}",
        "{\"error\":17",
        "{\"ok\":\"perhaps\",\"ts\":{}}",
        "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.2\",\"message\":[]}",
        "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.2\",\"message\":{\"blocks\":[17]}}",
        "{\"ok\":true}"
      })
  void an_answer_that_cannot_be_read_leaves_open_whether_it_happened(String body) {
    slack.next(200, body);

    var problem = problem("chat.postMessage", true, SlackCallsTest::post);

    assertThat(problem.isOutcomeUnknown()).isTrue();
    assertThat(problem.isLasting()).isFalse();
    assertThat(problem.problem()).doesNotContain("Please log in", "perhaps");
  }

  @ParameterizedTest
  @MethodSource("read")
  void an_answer_without_what_is_read_from_it_is_as_good_as_lost(Asked asked) {
    slack.next(200, ScriptedSlack.FINE);

    var problem = problem(asked.method(), true, asked.call());

    assertThat(problem.isOutcomeUnknown()).isTrue();
    assertThat(problem.isLasting()).isFalse();
  }

  @Test
  void of_a_look_nothing_is_left_in_doubt() {
    slack.next(200, "<html>");

    var problem =
        problem("conversations.history", false, m -> m.conversationsHistory(r -> r.channel("C1")));

    assertThat(problem.isOutcomeUnknown()).isFalse();
    assertThat(problem.isLasting()).isFalse();
  }

  @Test
  void answers_that_nobody_can_read_are_an_outage() {
    for (var each = 0; each < 3; each++) {
      assertThat(slack.reachability.isLost()).isFalse();
      slack.next(200, "<html>");
      problem("chat.postMessage", true, SlackCallsTest::post);
    }

    assertThat(slack.reachability.isLost()).isTrue();
    slack.next(200, "<html>");
    assertThat(problem("chat.postMessage", true, SlackCallsTest::post).isAway()).isTrue();
  }

  @Test
  void what_needs_no_answer_but_ok_is_fine_with_it() throws Exception {
    var answer = slack.calls.ask("pins.add", Optional.empty(), true, m -> m.pinsAdd(r -> r));

    assertThat(answer.isOk()).isTrue();
  }

  @Test
  void a_bug_of_ours_in_making_the_request_is_no_outage() {
    SlackCalls.Call<SlackApiTextResponse> buggy =
        methods -> {
          throw new IllegalStateException("a bug");
        };

    assertThatThrownBy(() -> slack.calls.ask("pins.add", Optional.empty(), true, buggy))
        .isInstanceOf(IllegalStateException.class);
    assertThat(slack.asked()).isEmpty();
  }

  @Test
  void a_rate_limit_pauses_its_method_for_as_long_as_it_says() {
    slack.limited(1);

    var problem = problem("pins.add", true, m -> m.pinsAdd(r -> r));

    assertThat(problem.retryAfter()).contains(Duration.ofSeconds(1));
    assertThat(problem.isOutcomeUnknown()).isFalse();
    var now = slack.clock.instant();
    assertThat(slack.limiter.take("pins.add", Priority.INTERACTIVE, now))
        .contains(now.plusSeconds(1));
  }

  @Test
  void a_rate_limit_told_as_an_error_pauses_its_method_too() {
    slack.next(200, "{\"ok\":false,\"error\":\"ratelimited\"}");

    problem("pins.add", true, m -> m.pinsAdd(r -> r));

    assertThat(slack.limiter.take("pins.add", Priority.INTERACTIVE, slack.clock.instant()))
        .isPresent();
  }

  @Test
  void every_answer_but_a_rate_limit_says_that_slack_takes_calls_again() {
    slack.limited(1).next(200, "{\"ok\":false,\"error\":\"already_pinned\"}");
    problem("pins.add", true, m -> m.pinsAdd(r -> r));
    var later = slack.clock.advance(Duration.ofSeconds(1));
    assertThat(slack.limiter.take("pins.add", Priority.BULK, later)).isEmpty();
    assertThat(slack.limiter.take("pins.add", Priority.BULK, later)).isPresent();

    problem("pins.add", true, m -> m.pinsAdd(r -> r));

    assertThat(slack.limiter.take("pins.add", Priority.BULK, later)).isEmpty();
    assertThat(slack.limiter.take("pins.add", Priority.BULK, later)).isEmpty();
  }

  @Test
  void what_was_cut_off_may_have_happened() {
    slack.cut();

    assertThat(problem("chat.postMessage", true, SlackCallsTest::post).isOutcomeUnknown()).isTrue();
  }

  @Test
  void what_nobody_listens_to_has_not_happened() {
    slack.close();

    assertThat(problem("chat.postMessage", true, SlackCallsTest::post).isOutcomeUnknown())
        .isFalse();
  }

  private static SlackApiTextResponse post(MethodsClient methods)
      throws IOException, SlackApiException {
    return methods.chatPostMessage(r -> r.channel("C1").text("x"));
  }

  private EffectNotDone problem(
      String method, boolean changes, SlackCalls.Call<? extends SlackApiTextResponse> call) {
    return assertThrows(
        EffectNotDone.class, () -> slack.calls.ask(method, Optional.empty(), changes, call));
  }
}
