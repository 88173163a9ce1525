package dev.muster.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.muster.sandbox.ErrandApp.Arrival;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.faults.Fault;
import dev.muster.sandbox.faults.HeldCall;
import dev.muster.sandbox.faults.Latency;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A workspace that misbehaves on demand. */
class SandboxWeatherTest {

  private Sandbox sandbox;
  private MethodsClient slack;
  private String picnic;

  @BeforeEach
  void open() throws Exception {
    sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
    slack = ErrandApp.client(sandbox);
    picnic = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void too_many_calls_are_told_when_to_come_back() {
    sandbox.faults().next("chat.postMessage", Fault.rateLimited(Duration.ofSeconds(7)));
    assertThatThrownBy(this::post)
        .isInstanceOfSatisfying(
            SlackApiException.class,
            refused -> {
              assertThat(refused.getResponse().code()).isEqualTo(429);
              assertThat(refused.getResponse().header("Retry-After")).isEqualTo("7");
            });
    assertThat(said()).isEmpty();
  }

  @Test
  void a_server_error_applies_nothing_and_passes() throws Exception {
    sandbox.faults().next("chat.postMessage", Fault.serverError());
    assertThatThrownBy(this::post).isInstanceOf(SlackApiException.class);
    assertThat(said()).isEmpty();
    post();
    assertThat(said()).hasSize(1);
  }

  @Test
  void an_error_of_slacks_own_can_be_ordered() throws Exception {
    sandbox.faults().next("chat.postMessage", Fault.refused("ekm_access_denied"));
    assertThat(slack.chatPostMessage(r -> r.channel(picnic).text("x")).getError())
        .isEqualTo("ekm_access_denied");
  }

  @Test
  void a_server_error_can_hide_that_all_went_well() {
    sandbox.faults().next("chat.postMessage", Fault.serverErrorAfter());
    assertThatThrownBy(this::post)
        .isInstanceOfSatisfying(
            SlackApiException.class,
            refused -> assertThat(refused.getResponse().code()).isEqualTo(500));
    assertThat(said()).hasSize(1);
  }

  @Test
  void a_line_cut_before_leaves_nothing_and_one_cut_after_leaves_the_message() {
    MethodsClient fresh = ErrandApp.client(sandbox);
    sandbox.faults().next("chat.postMessage", Fault.cutBefore());
    assertThatThrownBy(() -> fresh.chatPostMessage(r -> r.channel(picnic).text("x")))
        .isInstanceOf(IOException.class);
    assertThat(said()).isEmpty();
    sandbox.faults().next("chat.postMessage", Fault.cutAfter());
    MethodsClient another = ErrandApp.client(sandbox);
    assertThatThrownBy(() -> another.chatPostMessage(r -> r.channel(picnic).text("x")))
        .isInstanceOf(IOException.class);
    assertThat(said()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_can_be_nothing_that_a_client_could_read(Fault.Nonsense nonsense) throws Exception {
    sandbox.faults().next("chat.postMessage", Fault.unreadable(nonsense));
    assertThat(isUnderstood()).isFalse();
    assertThat(said()).isEmpty();

    sandbox.faults().next("chat.postMessage", Fault.unreadableAfter(nonsense));
    assertThat(isUnderstood()).isFalse();
    assertThat(said()).hasSize(1);
  }

  private boolean isUnderstood() throws IOException, SlackApiException {
    try {
      return slack.chatPostMessage(r -> r.channel(picnic).text("x")).isOk();
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  /** Whoever sends the next call on it finds out. */
  @Test
  void a_connection_can_be_closed_behind_an_answer() throws Exception {
    sandbox.faults().next("chat.postMessage", Fault.closedWhenIdle());
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(sandbox.apiUrl()).getPort())) {
      var body = "token=" + sandbox.botToken() + "&channel=" + picnic + "&text=x";
      var head =
          "POST /api/chat.postMessage HTTP/1.1\r\nHost: 127.0.0.1\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
      socket
          .getOutputStream()
          .write((head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));

      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

      assertThat(answer).startsWith("HTTP/1.1 200").contains("\"ok\":true").endsWith("}");
      assertThat(answer).doesNotContainIgnoringCase("connection: close");
      assertThat(said()).hasSize(1);
    }
  }

  @Test
  void a_held_answer_waits_while_the_message_is_there() throws Exception {
    HeldCall hold = sandbox.faults().hold("chat.postMessage");
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::postQuietly);
    assertThat(hold.awaitCaught(Duration.ofSeconds(10))).isTrue();
    assertThat(said()).hasSize(1);
    assertThat(answer).isNotDone();
    hold.release();
    assertThat(answer.join()).isEqualTo(said().getFirst().ts());
  }

  @Test
  void uploads_and_answer_urls_meet_the_weather_too() throws Exception {
    sandbox.faults().next("upload", Fault.serverError());
    assertThatThrownBy(
            () -> slack.filesUploadV2(r -> r.channel(picnic).filename("a.txt").content("x")))
        .isNotNull();
    assertThat(sandbox.calls().of("upload").getFirst().outcome()).isEqualTo("http 500");
  }

  @Test
  void a_call_that_is_never_answered_changes_nothing() {
    sandbox.faults().next("chat.postMessage", Fault.neverAnswers());
    MethodsClient hasty = ErrandApp.hastyClient(sandbox);
    assertThatThrownBy(() -> hasty.chatPostMessage(r -> r.channel(picnic).text("x")))
        .isInstanceOf(IOException.class);
    assertThat(said()).isEmpty();
    assertThat(sandbox.calls().of("chat.postMessage").getFirst().isRunning()).isTrue();
  }

  @Test
  void an_answer_that_never_comes_leaves_the_message() {
    sandbox.faults().next("chat.postMessage", Fault.neverAnswersAfter());
    MethodsClient hasty = ErrandApp.hastyClient(sandbox);
    assertThatThrownBy(() -> hasty.chatPostMessage(r -> r.channel(picnic).text("x")))
        .isInstanceOf(IOException.class);
    assertThat(said()).hasSize(1);
  }

  @Test
  void nobody_is_there_until_they_are_back() throws Exception {
    sandbox.faults().gone(true);
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    sandbox.faults().gone(false);
    post();
    assertThat(said()).hasSize(1);
  }

  @Test
  void distance_takes_time() throws Exception {
    sandbox.faults().latency(Latency.fixed(Duration.ofMillis(150)));
    long before = System.nanoTime();
    post();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(149));
  }

  @Test
  void a_profile_draws_around_its_percentiles_and_the_same_in_every_run() {
    Latency one = profile();
    List<Duration> drawn = Stream.generate(one::next).limit(1000).toList();
    Latency other = profile();
    assertThat(Stream.generate(other::next).limit(1000).toList()).isEqualTo(drawn);
    List<Duration> sorted = drawn.stream().sorted().toList();
    assertThat(sorted.get(500)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    assertThat(sorted.get(950)).isBetween(Duration.ofMillis(300), Duration.ofMillis(600));
  }

  @Test
  void tiers_are_counted_by_the_clock_when_enforced() throws Exception {
    sandbox.faults().enforceTiers(true);
    String ts = slack.chatPostMessage(r -> r.channel(picnic).text("x")).getTs();
    assertThat(untilRefused(() -> slack.pinsList(r -> r.channel(picnic)))).isBetween(20, 59);
    assertThat(slack.pinsAdd(r -> r.channel(picnic).timestamp(ts)).isOk()).isTrue();
    sandbox.turnClock(Duration.ofSeconds(3));
    assertThat(slack.pinsList(r -> r.channel(picnic)).isOk()).isTrue();
  }

  @Test
  void one_channel_bears_a_burst_of_ten_messages_whatever_it_is_called_by() throws Exception {
    sandbox.faults().enforceTiers(true);
    assertThat(untilRefused(() -> slack.chatPostMessage(r -> r.channel("#picnic").text("x"))))
        .isBetween(10, 59);
    assertThat(untilRefused(this::post)).isLessThan(9);
    String other = slack.conversationsCreate(r -> r.name("other")).getChannel().getId();
    assertThat(slack.chatPostMessage(r -> r.channel(other).text("x")).isOk()).isTrue();
  }

  @Test
  void an_event_the_app_misses_comes_again_by_the_clock() throws Exception {
    try (ErrandApp app = new ErrandApp(sandbox)) {
      String maya = sandbox.person("maya").id();
      slack.conversationsInvite(r -> r.channel(picnic).users(List.of(maya)));
      sandbox.settle();
      app.refuseWith(500);
      Delivery missed = sandbox.person("maya").type("picnic", "hello");
      assertThat(missed.problem()).isEqualTo("http_service_error");
      sandbox.settle();
      assertThat(hellos(app)).hasSize(2);
      sandbox.turnClock(Duration.ofMinutes(1));
      sandbox.settle();
      assertThat(hellos(app)).hasSize(3);
      RequestHeaders headers = hellos(app).getLast().headers();
      assertThat(headers.getFirstValue("x-slack-retry-num")).isEqualTo("2");
      assertThat(headers.getFirstValue("x-slack-retry-reason")).isEqualTo("http_error");
      sandbox.turnClock(Duration.ofMinutes(5));
      sandbox.settle();
      sandbox.turnClock(Duration.ofHours(1));
      sandbox.settle();
      assertThat(hellos(app)).hasSize(4);
      assertThat(hellos(app).stream().map(Arrival::body).distinct()).hasSize(1);
    }
  }

  @Test
  void an_answer_url_is_spent_after_five_uses_or_half_an_hour() throws Exception {
    try (ErrandApp app = new ErrandApp(sandbox)) {
      app.bolt().command("/errand", (request, context) -> context.ack());
      sandbox.person("maya").type("#general", "/errand bread");
      var command = app.last(SlashCommandRequest.class).getPayload();
      for (int each = 0; each < 5; each++) {
        assertThat(respond(command.getResponseUrl())).isEqualTo("ok");
      }
      assertThat(respond(command.getResponseUrl())).contains("used_url");
      assertThat(sandbox.person("maya").ephemerals("general")).hasSize(5);

      sandbox.person("maya").type("#general", "/errand bread");
      var late = app.last(SlashCommandRequest.class);
      sandbox.turnClock(Duration.ofMinutes(31));
      assertThat(respond(late.getPayload().getResponseUrl())).contains("expired_url");
    }
  }

  /** Something asked of Slack. */
  private interface Asking {
    void ask() throws IOException, SlackApiException;
  }

  /** How often it went well; on a slow machine tokens come back meanwhile. */
  private static int untilRefused(Asking asking) throws IOException {
    int passed = 0;
    try {
      for (; passed < 60; passed++) {
        asking.ask();
      }
    } catch (SlackApiException refused) {
      assertThat(refused.getResponse().code()).isEqualTo(429);
      assertThat(refused.getResponse().header("Retry-After")).isBetween("1", "3");
    }
    return passed;
  }

  private static List<Arrival> hellos(ErrandApp app) {
    return app.arrivals().stream().filter(each -> each.body().contains("hello")).toList();
  }

  private static Latency profile() {
    return Latency.profile(Duration.ofMillis(150), Duration.ofMillis(400), Duration.ofMillis(900));
  }

  private void post() throws IOException, SlackApiException {
    slack.chatPostMessage(r -> r.channel(picnic).text("x"));
  }

  private String postQuietly() {
    try {
      return slack.chatPostMessage(r -> r.channel(picnic).text("x")).getTs();
    } catch (IOException | SlackApiException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private String respond(String url) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"here\"}"))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private List<PostedMessage> said() {
    return sandbox.person("tom").messages("picnic").stream()
        .filter(each -> each.subtype() == null)
        .toList();
  }
}
