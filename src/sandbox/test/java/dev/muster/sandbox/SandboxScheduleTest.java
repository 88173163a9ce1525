package dev.muster.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatScheduleMessageResponse;
import com.slack.api.model.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that wait for their hour. */
class SandboxScheduleTest {

  @TempDir private Path directory;

  private Sandbox sandbox;
  private MethodsClient slack;
  private String picnic;

  @BeforeEach
  void open() throws Exception {
    sandbox = Sandbox.start(settings());
    slack = ErrandApp.client(sandbox);
    picnic = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void they_are_posted_in_the_order_of_their_hours_as_what_the_app_says() throws Exception {
    schedule("later", Duration.ofMinutes(20));
    schedule("soon", Duration.ofMinutes(10));
    schedule("tomorrow", Duration.ofDays(1));
    sandbox.turnClock(Duration.ofMinutes(9));
    assertThat(said()).isEmpty();
    sandbox.turnClock(Duration.ofMinutes(11));
    assertThat(said()).extracting(Message::getText).containsExactly("later", "soon");
    var me = slack.authTest(r -> r);
    assertThat(said())
        .allSatisfy(each -> {
          assertThat(each.getUser()).isEqualTo(me.getUserId());
          assertThat(each.getBotId()).isEqualTo(me.getBotId());
        });
    assertThat(waiting()).containsExactly("tomorrow");
    sandbox.turnClock(Duration.ofDays(1));
    assertThat(said()).hasSize(3);
  }

  @Test
  void whoever_asked_for_it_is_done_with_the_new_time_when_the_turning_is_over() {
    var seen = new ArrayList<Instant>();
    sandbox.onTurn(() -> seen.add(sandbox.clock().instant()));
    var before = sandbox.clock().instant();

    sandbox.turnClock(Duration.ofHours(1));

    assertThat(seen).hasSize(1).first().matches(each -> !each.isBefore(before.plusSeconds(3600)));
  }

  @Test
  void one_that_was_taken_back_is_never_said() throws Exception {
    String id = schedule("never mind", Duration.ofMinutes(10)).getScheduledMessageId();
    assertThat(takeBack(id)).isEqualTo("ok");
    assertThat(takeBack(id)).isEqualTo("invalid_scheduled_message_id");
    sandbox.turnClock(Duration.ofHours(1));
    assertThat(said()).isEmpty();
  }

  @Test
  void in_its_last_minute_it_can_not_be_taken_back() throws Exception {
    String id = schedule("too late", Duration.ofMinutes(10)).getScheduledMessageId();
    sandbox.turnClock(Duration.ofMinutes(9));
    assertThat(takeBack(id)).isEqualTo("invalid_scheduled_message_id");
    assertThat(waiting()).containsExactly("too late");
    sandbox.turnClock(Duration.ofMinutes(1));
    assertThat(said()).extracting(Message::getText).containsExactly("too late");
  }

  @Test
  void with_metadata_it_is_accepted_and_never_posted() throws Exception {
    Message.Metadata metadata =
        Message.Metadata.builder().eventType("errand").eventPayload(Map.of("number", 7)).build();
    int hour = at(Duration.ofHours(1));
    var accepted =
        slack.chatScheduleMessage(
            r -> r.channel(picnic).text("lost").postAt(hour).metadata(metadata));
    assertThat(accepted.isOk()).isTrue();
    assertThat(waiting()).containsExactly("lost");
    sandbox.turnClock(Duration.ofHours(2));
    assertThat(said()).isEmpty();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void nothing_is_said_where_the_app_has_no_place_any_more() throws Exception {
    schedule("echo", Duration.ofMinutes(10));
    slack.conversationsArchive(r -> r.channel(picnic));
    sandbox.turnClock(Duration.ofHours(1));
    assertThat(said()).isEmpty();
  }

  @Test
  void they_outlast_a_restart() throws Exception {
    schedule("still here", Duration.ofMinutes(10));
    sandbox.close();
    sandbox = Sandbox.start(settings());
    slack = ErrandApp.client(sandbox);
    sandbox.turnClock(Duration.ofMinutes(10));
    assertThat(said()).extracting(Message::getText).containsExactly("still here");
  }

  private ChatScheduleMessageResponse schedule(String text, Duration ahead) throws Exception {
    int when = at(ahead);
    return slack.chatScheduleMessage(r -> r.channel(picnic).text(text).postAt(when));
  }

  private int at(Duration ahead) {
    return (int) sandbox.clock().instant().plus(ahead).getEpochSecond();
  }

  private String takeBack(String id) throws Exception {
    var answer = slack.chatDeleteScheduledMessage(r -> r.channel(picnic).scheduledMessageId(id));
    return answer.isOk() ? "ok" : answer.getError();
  }

  private List<String> waiting() throws Exception {
    return slack.chatScheduledMessagesList(r -> r.channel(picnic)).getScheduledMessages().stream()
        .map(each -> each.getText())
        .toList();
  }

  /** The newest first, as Slack lists them. */
  private List<Message> said() throws Exception {
    return slack.conversationsHistory(r -> r.channel(picnic)).getMessages().stream()
        .filter(each -> each.getSubtype() == null)
        .toList();
  }

  private SandboxSettings settings() {
    return SandboxSettings.of(Manifests.claimed())
        .withDataFile(directory.resolve("workspace.json"));
  }
}
