package dev.muster.sandbox;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import dev.muster.sandbox.calls.Call;
import dev.muster.sandbox.faults.Fault;
import dev.muster.sandbox.faults.HeldCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weather for one call among many. */
class SandboxAimedWeatherTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Sandbox sandbox;
  private MethodsClient slack;
  private String picnic;
  private String party;

  @BeforeEach
  void open() throws Exception {
    sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
    slack = ErrandApp.client(sandbox);
    picnic = slack.conversationsCreate(r -> r.name("errand-1-picnic")).getChannel().getId();
    party = slack.conversationsCreate(r -> r.name("errand-12-party")).getChannel().getId();
  }

  @AfterEach
  void close() {
    sandbox.close();
    threads.close();
  }

  @Test
  void a_fault_waits_for_the_call_it_is_meant_for() throws Exception {
    sandbox
        .faults()
        .next("chat.postMessage", call -> call.about("errand-1"), Fault.refused("first"));
    sandbox
        .faults()
        .next("chat.postMessage", call -> call.about("errand-12"), Fault.refused("twelfth"));
    assertThat(post(party, "x")).isEqualTo("twelfth");
    assertThat(post(party, "x")).isEqualTo("ok");
    assertThat(post(picnic, "x")).isEqualTo("first");
    assertThat(post(picnic, "x")).isEqualTo("ok");
  }

  @Test
  void a_channel_is_known_by_its_name_before_it_is_there() throws Exception {
    sandbox
        .faults()
        .next(
            "conversations.create",
            call -> call.about("errand-2") && call.channelName().equals("errand-2-walk"),
            Fault.refused("restricted_action"));
    assertThat(slack.conversationsCreate(r -> r.name("errand-3-swim")).isOk()).isTrue();
    assertThat(slack.conversationsCreate(r -> r.name("errand-2-walk")).getError())
        .isEqualTo("restricted_action");
  }

  @Test
  void a_call_is_about_what_it_says_wherever_it_says_it() throws Exception {
    String maya = sandbox.person("maya").id();
    String blocks =
        "[{\"type\":\"section\",\"text\":"
            + "{\"type\":\"mrkdwn\",\"text\":\"Maya\\u0027s ERRAND-1 waits\"}}]";
    sandbox
        .faults()
        .next("chat.postMessage", call -> call.about("errand-1"), Fault.refused("in_text"));
    sandbox
        .faults()
        .next("chat.postMessage", call -> call.about("maya's errand"), Fault.refused("in_blocks"));
    assertThat(post(maya, "ERRAND-12 waits")).isEqualTo("ok");
    assertThat(post(maya, "ERRAND-1 waits")).isEqualTo("in_text");
    assertThat(
            post(ChatPostMessageRequest.builder().channel(maya).text("x").blocksAsString(blocks)))
        .isEqualTo("in_blocks");
  }

  @Test
  void the_conversation_with_a_person_has_no_name_to_match() throws Exception {
    String maya = sandbox.person("maya").id();
    post(maya, "hello");
    sandbox
        .faults()
        .next("chat.postMessage", call -> !call.channelName().isEmpty(), Fault.refused("named"));
    assertThat(post(maya, "hello")).isEqualTo("ok");
    assertThat(post("#errand-1-picnic", "hello")).isEqualTo("named");
  }

  @Test
  void two_holds_catch_each_its_own_call() throws Exception {
    HeldCall first = sandbox.faults().hold("chat.postMessage", call -> call.about("errand-1"));
    HeldCall twelfth = sandbox.faults().hold("chat.postMessage", call -> call.about("errand-12"));
    CompletableFuture<String> toParty = later(party);
    assertThat(twelfth.awaitCaught(SOON)).isTrue();
    assertThat(first.isCaught()).isFalse();
    CompletableFuture<String> toPicnic = later(picnic);
    assertThat(first.awaitCaught(SOON)).isTrue();
    first.release();
    assertThat(toPicnic.join()).isEqualTo("ok");
    assertThat(toParty).isNotDone();
    twelfth.release();
    assertThat(toParty.join()).isEqualTo("ok");
  }

  @Test
  void a_call_held_before_is_applied_when_it_is_released() throws Exception {
    HeldCall hold = sandbox.faults().holdBefore("chat.postMessage", call -> call.about("errand-1"));
    CompletableFuture<String> answer = later(picnic);
    assertThat(hold.awaitCaught(SOON)).isTrue();
    assertThat(said("errand-1-picnic")).isEmpty();
    hold.release();
    assertThat(answer.join()).isEqualTo("ok");
    assertThat(said("errand-1-picnic")).hasSize(1);
  }

  @Test
  void a_call_held_before_and_dropped_never_was() throws Exception {
    HeldCall hold = sandbox.faults().holdBefore("chat.postMessage", call -> call.about("errand-1"));
    CompletableFuture<String> answer = later(picnic);
    assertThat(hold.awaitCaught(SOON)).isTrue();
    hold.drop();
    hold.release();
    assertThat(answer.join()).isEqualTo("no answer");
    assertThat(posting().outcome()).isEqualTo("cut before");
    assertThat(said("errand-1-picnic")).isEmpty();
  }

  @Test
  void an_answer_held_and_dropped_leaves_the_message() throws Exception {
    HeldCall hold = sandbox.faults().hold("chat.postMessage", call -> call.about("errand-1"));
    CompletableFuture<String> answer = later(picnic);
    assertThat(hold.awaitCaught(SOON)).isTrue();
    hold.drop();
    assertThat(answer.join()).isEqualTo("no answer");
    assertThat(posting().outcome()).isEqualTo("cut after");
    assertThat(said("errand-1-picnic")).hasSize(1);
  }

  @Test
  void slack_does_not_see_that_the_caller_of_a_held_call_has_gone() throws Exception {
    HeldCall dropped = sandbox.faults().holdBefore("chat.postMessage");
    assertThatThrownBy(() -> hasty(picnic)).isInstanceOf(IOException.class);
    assertThat(dropped.awaitCaught(SOON)).isTrue();
    dropped.drop();
    untilTrue("the dropped call is over", () -> !posting().isRunning());
    assertThat(said("errand-1-picnic")).isEmpty();

    HeldCall released = sandbox.faults().holdBefore("chat.postMessage");
    assertThatThrownBy(() -> hasty(picnic)).isInstanceOf(IOException.class);
    assertThat(released.awaitCaught(SOON)).isTrue();
    assertThat(said("errand-1-picnic")).isEmpty();
    released.release();
    untilTrue("the released call is applied", () -> said("errand-1-picnic").size() == 1);
  }

  @Test
  void some_trouble_lasts_until_the_weather_clears() throws Exception {
    sandbox.faults().always("*", call -> call.about("errand-1"), Fault.refused("is_archived"));
    sandbox.faults().next("chat.postMessage", Fault.refused("once"));
    assertThat(post(picnic, "x")).isEqualTo("once");
    assertThat(post(picnic, "x")).isEqualTo("is_archived");
    assertThat(slack.pinsList(r -> r.channel(picnic)).getError()).isEqualTo("is_archived");
    assertThat(post(party, "x")).isEqualTo("ok");
    sandbox.faults().clear();
    assertThat(post(picnic, "x")).isEqualTo("ok");
  }

  @Test
  void a_revoked_token_opens_nothing_but_what_needs_none() throws Exception {
    String url = slack.filesGetUploadURLExternal(r -> r.filename("a.txt").length(1)).getUploadUrl();
    sandbox.faults().always("*", Fault.refused("token_revoked"));
    assertThat(slack.authTest(r -> r).getError()).isEqualTo("token_revoked");
    assertThat(slack.usersList(r -> r).getError()).isEqualTo("token_revoked");
    assertThat(Uploading.bytes(url, "x").statusCode()).isEqualTo(200);
  }

  @Test
  void a_missing_scope_is_named_beside_those_there_are() throws Exception {
    sandbox
        .faults()
        .always("pins.add", Fault.missingScope("pins:write", "chat:write,channels:read"));
    var refused = slack.pinsAdd(r -> r.channel(picnic).timestamp("1.2"));
    assertThat(refused.getError()).isEqualTo("missing_scope");
    assertThat(refused.getNeeded()).isEqualTo("pins:write");
    assertThat(refused.getProvided()).isEqualTo("chat:write,channels:read");
  }

  private Call posting() {
    return sandbox.calls().of("chat.postMessage").getFirst();
  }

  private List<PostedMessage> said(String channel) {
    return sandbox.person("tom").messages(channel).stream()
        .filter(each -> each.subtype() == null)
        .toList();
  }

  private CompletableFuture<String> later(String channel) {
    MethodsClient fresh = ErrandApp.client(sandbox);
    return CompletableFuture.supplyAsync(() -> resultOrNone(fresh, channel), threads);
  }

  private static String resultOrNone(MethodsClient client, String channel) {
    try {
      return result(client, ChatPostMessageRequest.builder().channel(channel).text("x"));
    } catch (IOException | SlackApiException hungUp) {
      return "no answer";
    }
  }

  private void hasty(String channel) throws Exception {
    ErrandApp.hastyClient(sandbox).chatPostMessage(r -> r.channel(channel).text("x"));
  }

  private String post(String channel, String text) throws Exception {
    return post(ChatPostMessageRequest.builder().channel(channel).text(text));
  }

  private String post(ChatPostMessageRequest.ChatPostMessageRequestBuilder message)
      throws Exception {
    return result(slack, message);
  }

  private static String result(
      MethodsClient client, ChatPostMessageRequest.ChatPostMessageRequestBuilder message)
      throws IOException, SlackApiException {
    var answer = client.chatPostMessage(message.build());
    return answer.isOk() ? "ok" : answer.getError();
  }
}
