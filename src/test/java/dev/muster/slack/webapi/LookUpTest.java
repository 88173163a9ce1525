package dev.muster.slack.webapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.incident.IncidentKind;
import dev.muster.incident.IncidentNumber;
import dev.muster.outbox.ClaimedEffect;
import dev.muster.outbox.ClaimedEffectExamples;
import dev.muster.outbox.Effect;
import dev.muster.outbox.EffectNotDone;
import dev.muster.slack.blockkit.Message;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an errand in doubt does when it cannot find out whether it has happened. */
class LookUpTest {

  private static final IncidentNumber INC_1 = new IncidentNumber(1);
  private static final String POSTED = "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"2.0\"}";

  private final ScriptedSlack slack = new ScriptedSlack();
  private final MessagePoster poster = new MessagePoster(slack.settings);

  @AfterEach
  void close() {
    slack.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing_scope", "not_in_channel", "channel_not_found", "access_denied"})
  void a_look_up_that_slack_refuses_for_good_does_not_end_the_post_it_serves(String error)
      throws Exception {
    slack.next(200, "{\"ok\":false,\"error\":\"%s\"}".formatted(error)).next(200, POSTED);

    assertThat(post(inDoubt(2)).message()).isEqualTo("2.0");
    assertThat(slack.asked())
        .containsExactly("/api/conversations.history", "/api/chat.postMessage");
  }

  @Test
  void one_that_fails_in_passing_is_made_again_before_the_post() {
    slack.next(200, "<html>");

    var problem = assertThrows(EffectNotDone.class, () -> post(inDoubt(2)));

    assertThat(problem.isLasting()).isFalse();
    assertThat(slack.asked()).containsExactly("/api/conversations.history");
  }

  @Test
  void one_that_keeps_failing_holds_the_post_up_for_a_quarter_of_an_hour() throws Exception {
    slack.next(200, "<html>").next(200, POSTED);

    assertThat(post(inDoubt(20)).message()).isEqualTo("2.0");
  }

  /** As an item of a Slack List, which the SDK cannot read, and whatever comes next. */
  @Test
  void messages_of_shapes_that_nobody_knows_do_not_hide_ours() throws Exception {
    var claimed = inDoubt(2);
    slack.next(
        200,
        """
        {"ok":true,"messages":[
          {"ts":"1.3","files":{"F1":7},"blocks":[17,{"type":"new","elements":{}}],"metadata":[]},
          {"ts":"1.2","attachments":{"text":[]},"metadata":{"event_type":{},"event_payload":7}},
          {"metadata":{"event_type":"muster_effect","event_payload":{"effect_id":"%s"}}},
          {"ts":"1.1","metadata":
            {"event_type":"muster_effect","event_payload":{"effect_id":"%s"}}}]}
        """
            .formatted(claimed.id(), claimed.id()));

    assertThat(post(claimed).message()).isEqualTo("1.1");
    assertThat(slack.asked()).containsExactly("/api/conversations.history");
  }

  @Test
  void an_upload_that_a_proxy_answered_is_none() {
    slack
        .next(
            200,
            "{\"ok\":true,\"upload_url\":\"%s\",\"file_id\":\"F1\"}"
                .formatted(slack.url("/upload")))
        .next(200, "<html>Sign in</html>");
    var files = new FileSender(poster, slack.http);

    var problem =
        assertThrows(
            EffectNotDone.class,
            () ->
                files.send(
                    "C1",
                    "a.md",
                    "text",
                    attempt(
                        ClaimedEffectExamples.firstAttempt(
                            INC_1, new Effect.PostFact(1), slack.clock.instant()))));

    assertThat(problem.isLasting()).isFalse();
    assertThat(slack.asked()).containsExactly("/api/files.getUploadURLExternal", "/upload");
  }

  private MessagePoster.Posted post(ClaimedEffect claimed) throws EffectNotDone {
    return poster.post("C1", new Message("hello", List.of()), attempt(claimed));
  }

  private SlackAttempt attempt(ClaimedEffect claimed) {
    return new SlackAttempt(slack.calls, claimed, RateLimiter.POST, IncidentKind.REAL);
  }

  private ClaimedEffect inDoubt(int attempt) {
    return ClaimedEffectExamples.inDoubt(
        attempt, INC_1, new Effect.PostFact(1), slack.clock.instant());
  }
}
