package dev.muster.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.MethodsClient;
import dev.muster.sandbox.workspace.SlackError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two runs of the same errand, compared. */
class SandboxSnapshotTest {

  private Sandbox sandbox;
  private Sandbox other;

  @BeforeEach
  void open() throws Exception {
    sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
    other = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
    // Ids and moments of the second run are others.
    ErrandApp.client(other).filesGetUploadURLExternal(r -> r.filename("a.txt").length(1));
    other.turnClock(Duration.ofHours(5));
  }

  @AfterEach
  void close() {
    sandbox.close();
    other.close();
  }

  @Test
  void it_tells_what_became_of_a_channel() throws Exception {
    run(sandbox);
    assertThat(sandbox.snapshot("#picnic"))
        .isEqualTo(
            new ChannelSnapshot(
                "#picnic",
                false,
                false,
                "Bread, by @maya",
                List.of("errand", "maya", "tom"),
                List.of(
                    "Bring bread to #picnic\nBring\n@tom",
                    "↳ See message in #picnic from <moment>",
                    "The list"),
                List.of("Bring bread to #picnic\nBring\n@tom"),
                List.of("Recipe"),
                List.of("list.txt"),
                List.of("Still coming?")));
    assertThat(sandbox.snapshot("picnic")).isEqualTo(sandbox.snapshot("#picnic"));
  }

  @Test
  void the_same_errand_looks_the_same_whenever_it_was_run() throws Exception {
    run(sandbox);
    run(other);
    assertThat(sandbox.person("maya").messages("picnic").getLast().ts())
        .isNotEqualTo(other.person("maya").messages("picnic").getLast().ts());
    assertThat(other.snapshot()).isEqualTo(sandbox.snapshot());
    assertThat(sandbox.snapshot().channel("@maya").orElseThrow().posted())
        .containsExactly("Done, see http://127.0.0.1/errands/1");
    assertThat(sandbox.snapshot().homes()).isEqualTo(Map.of("maya", "One errand"));
  }

  @Test
  void whatever_was_done_once_too_often_is_seen() throws Exception {
    run(sandbox);
    run(other);
    MethodsClient slack = ErrandApp.client(other);
    slack.chatPostMessage(r -> r.channel(idOf(other)).text("The list"));
    assertThat(other.snapshot()).isNotEqualTo(sandbox.snapshot());
    assertThat(other.snapshot("picnic").posted())
        .hasSize(sandbox.snapshot("picnic").posted().size() + 1);
  }

  @Test
  void what_people_say_and_what_is_gone_is_left_out() throws Exception {
    run(sandbox);
    ChannelSnapshot before = sandbox.snapshot("picnic");
    sandbox.person("maya").type("picnic", "Fine");
    MethodsClient slack = ErrandApp.client(sandbox);
    String ts = slack.chatPostMessage(r -> r.channel(idOf(sandbox)).text("Oops")).getTs();
    assertThat(sandbox.snapshot("picnic")).isNotEqualTo(before);
    slack.chatDelete(r -> r.channel(idOf(sandbox)).ts(ts));
    assertThat(sandbox.snapshot("picnic")).isEqualTo(before);
  }

  @Test
  void there_is_none_of_a_channel_that_is_not_there() {
    assertThatThrownBy(() -> sandbox.snapshot("nowhere")).isInstanceOf(SlackError.class);
  }

  private static void run(Sandbox sandbox) throws Exception {
    MethodsClient slack = ErrandApp.client(sandbox);
    String maya = sandbox.person("maya").id();
    String tom = sandbox.person("tom").id();
    String picnic = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    slack.conversationsInvite(r -> r.channel(picnic).users(List.of(tom, maya)));
    slack.conversationsSetTopic(r -> r.channel(picnic).topic("Bread, by " + maya));
    String ts =
        slack
            .chatPostMessage(r ->
                r.channel(picnic)
                    .text("Bring bread to <#" + picnic + "|picnic>")
                    .blocksAsString(bringing(tom)))
            .getTs();
    slack.pinsAdd(r -> r.channel(picnic).timestamp(ts));
    String link = slack.chatGetPermalink(r -> r.channel(picnic).messageTs(ts)).getPermalink();
    long now = sandbox.clock().instant().getEpochSecond();
    slack.chatPostMessage(r ->
        r.channel(picnic)
            .threadTs(ts)
            .text("See " + link + " from <!date^" + now + "^{time}|" + now + ">"));
    slack.bookmarksAdd(
        r -> r.channelId(picnic).title("Recipe").type("link").link("https://example.com/recipe"));
    slack.filesUploadV2(
        r -> r.channel(picnic).filename("list.txt").content("bread").initialComment("The list"));
    slack.chatScheduleMessage(
        r -> r.channel(picnic).text("Still coming?").postAt((int) now + 3600));
    slack.chatPostMessage(
        r -> r.channel(maya).text("Done, see http://127.0.0.1:" + now % 10_000 + "/errands/1"));
    slack.viewsPublish(r -> r.userId(maya).viewAsString(home()));
  }

  private static String bringing(String who) {
    return """
    [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
      {"type": "text", "text": "Bring"}, {"type": "user", "user_id": "%s"}]}]}]
    """
        .formatted(who);
  }

  private static String home() {
    return """
    {"type": "home", "blocks": [
      {"type": "section", "text": {"type": "plain_text", "text": "One errand"}}]}
    """;
  }

  private static String idOf(Sandbox sandbox) {
    return sandbox.person("maya").messages("picnic").getFirst().channel();
  }
}
