package dev.muster;

import static dev.muster.RawDelivery.FORM;
import static dev.muster.RawDelivery.JSON;
import static dev.muster.testing.Patience.untilTrue;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.access.CountedPauses;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.sandbox.app.Signature;
import dev.muster.testing.RawHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers, mangled deliveries and Slack's own oddities: each gets an answer, none gets in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputAtTheDoorTest {

  private static final String COMMAND =
      "command=%2Fincident&text=list&user_id=U0STRANGER&user_name=stranger&team_id=T1"
          + "&channel_id=C1&channel_name=x&trigger_id=1.2&response_url=http%3A%2F%2Flocalhost%2Fx";

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  private RunningMuster muster;
  private RawDelivery door;

  @BeforeAll
  void start(@TempDir Path data) {
    muster = RunningMuster.start(data, Map.of("MUSTER_API_TOKENS", "U0STRANGER1:" + TOKEN));
    door = new RawDelivery(muster);
  }

  @AfterAll
  void stop() {
    muster.close();
  }

  @AfterEach
  void it_still_works() {
    assertThat(muster.person("maya").type("general", "/incident list").isAcked()).isTrue();
  }

  @Test
  void what_slack_signs_is_heard() {
    var heard = door.signed(FORM, COMMAND.replace("U0STRANGER", "U0FRIEND"));

    assertThat(heard.statusCode()).isEqualTo(200);
    assertThat(heard.body()).contains("No incident is open");
    assertThat(isKnown("U0FRIEND")).isTrue();
  }

  @Test
  void a_wrong_signature_is_refused() {
    var timestamp = muster.sandbox().clock().instant().getEpochSecond();

    refused(headers(timestamp, Signature.of("another secret", timestamp, COMMAND)));
    refused(headers(timestamp, Signature.of(muster.sandbox().signingSecret(), timestamp, "x")));
    refused(headers(timestamp, "v0="));
  }

  @ParameterizedTest
  @ValueSource(longs = {-310, 310, -86_400, 86_400})
  void an_old_delivery_and_one_from_the_future_are_refused(long seconds) {
    assertRefused(door.signedAt(Duration.ofSeconds(seconds), FORM, COMMAND));
  }

  @ParameterizedTest
  @ValueSource(longs = {-290, 290})
  void a_clock_that_is_a_little_wrong_does_no_harm(long seconds) {
    var late = door.signedAt(Duration.ofSeconds(seconds), FORM, COMMAND.replace("U0S", "U0F"));

    assertThat(late.statusCode()).isEqualTo(200);
  }

  @Test
  void without_signature_or_timestamp_nobody_gets_in() {
    var timestamp = muster.sandbox().clock().instant().getEpochSecond();
    var signature = Signature.of(muster.sandbox().signingSecret(), timestamp, COMMAND);

    refused(Map.of());
    refused(Map.of("X-Slack-Signature", signature));
    refused(Map.of("X-Slack-Request-Timestamp", String.valueOf(timestamp)));
  }

  @Test
  void more_than_a_megabyte_is_not_even_read() {
    var answer = door.signed(FORM, COMMAND + "&more=" + "x".repeat(1_100_000));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {FORM, JSON})
  void more_than_a_megabyte_is_not_kept_in_whatever_way_it_comes(String type) {
    assertThat(raw(type).sendMany(40_000_000).status()).isEqualTo(413);
    assertThat(raw(type).sendManyInChunks(40_000_000).status()).isEqualTo(413);
    assertThat(raw(type).sendManyByGzip(40_000_000).status()).isEqualTo(413);
    assertThat(raw(type).sendManyByGzip(10).status()).isEqualTo(401);
    assertThat(raw(type).header("Content-Length", "4294967296").send().status()).isEqualTo(413);
  }

  private RawHttp raw(String type) {
    return RawHttp.post(muster.page("/slack/events")).atHome().header("Content-Type", type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "=&=&&",
        "payload",
        "payload=",
        "payload=null",
        "payload=%7B",
        "payload=%7B%7D",
        "payload=%5B%5D",
        "payload=%22text%22",
        "payload=%7B%22type%22%3A%22unheard_of%22%7D",
        "payload=%7B%22type%22%3A%22view_submission%22%7D",
        "payload=%7B%22type%22%3A%22block_actions%22%7D",
        "payload=%ZZ",
        "command=%2Fincident",
        "command=%2Fincident&text=%FF%FE&user_id=%00",
        "command=%2Funheard&text=of&user_id=U1&user_name=x&channel_id=C1",
      })
  void a_form_that_makes_no_sense_is_answered_and_forgotten(String body) {
    assertThat(door.signed(FORM, body).statusCode()).as(body).isBetween(200, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "{",
        "{}",
        "[]",
        "null",
        "17",
        "{\"type\":\"unheard_of\"}",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":{}}",
        "{\"type\":\"event_callback\",\"event\":null}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"unheard_of\"}}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"reaction_added\"}}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"pin_added\"}}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"user_change\"}}",
      })
  void an_event_that_makes_no_sense_is_answered_and_forgotten(String body) {
    assertThat(door.signed(JSON, body).statusCode()).as(body).isBetween(200, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "{\"%s\"",
        "{\"type\":\"%s\"}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"%s\"}}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"reaction_added\",\"item\":\"%s\"}}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\",\"blocks\":\"%s\"}}",
        "{\"type\":\"event_callback\",\"event\":\"%s\"}",
      })
  void what_slack_sends_and_nobody_understands_is_not_in_the_log(String shape) {
    var words = "the payroll of Ada\\nERROR is gone xoxb-1-s3cret";
    try (var log = LogTap.open()) {
      door.signed(JSON, shape.formatted(words));
      door.interaction(shape.formatted(words));
      door.signed(FORM, "command=%2Fincident&text=" + words + "&channel_id=" + words);
      assertThat(log.text()).doesNotContain("payroll", "s3cret", "ERROR is gone");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/slack/events", "/api/v1/incidents", "/declare", "/incidents/1"})
  void a_body_that_is_not_compressed_as_it_says_is_its_senders_mistake(String path)
      throws Exception {
    try (var log = LogTap.open();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (var encoding : List.of("gzip", "deflate", "br", "zstd", "snappy")) {
        var request =
            HttpRequest.newBuilder(muster.page(path))
                .header("Content-Type", path.startsWith("/api") ? JSON : FORM)
                .header("Content-Encoding", encoding)
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString("the payroll of Ada, not compressed"))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(encoding + ": " + answer.body()).isBetween(400, 499);
      }
      assertThat(log.text()).doesNotContain("\tat ", "payroll");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/slack/events", "/api/v1/incidents", "/declare", "/incidents/1"})
  void wrong_credentials_are_logged_without_them_and_held_back(String path) throws Exception {
    var pauses = muster.bean(CountedPauses.class);
    var before = pauses.virtual().size();
    try (var log = LogTap.open();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (var guess = 0; guess < 12; guess++) {
        var request =
            HttpRequest.newBuilder(muster.page(path))
                .header("Content-Type", path.startsWith("/api") ? JSON : FORM)
                .header("Authorization", "Bearer s3cret" + guess)
                .header("X-Slack-Signature", "v0=s3cret" + guess)
                .POST(HttpRequest.BodyPublishers.ofString("token=s3cret" + guess))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
            .isBetween(400, 499);
      }
      assertThat(log.text()).doesNotContain("s3cret");
    }
    assertThat(pauses.virtual().stream().skip(before)).isNotEmpty().containsOnly(true);
  }

  @Test
  void a_request_that_has_not_arrived_is_watched_until_it_has() throws Exception {
    var slow = muster.bean(SlowRequests.class);
    untilTrue("none is arriving", () -> slow.arriving() == 0);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), muster.page("/").getPort())) {
      socket.getOutputStream().write("GET /health HTTP/1.1\r\nHost: ".getBytes(US_ASCII));
      untilTrue("it is watched", () -> slow.arriving() == 1);
      socket.getOutputStream().write("localhost\r\n\r\n".getBytes(US_ASCII));
      untilTrue("it has arrived", () -> slow.arriving() == 0);
    }
  }

  @Test
  void what_is_neither_a_form_nor_json_is_not_taken() {
    assertThat(door.signed("text/xml", "<a/>").statusCode()).isEqualTo(415);
  }

  @Test
  void slacks_question_whether_we_are_there_is_answered() {
    var answer = door.signed(JSON, "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aB\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("3eZbrw1aB");
  }

  @Test
  void that_slack_holds_back_events_is_taken_note_of() {
    var notice =
        "{\"token\":\"x\",\"type\":\"app_rate_limited\",\"team_id\":\"T1\","
            + "\"minute_rate_limited\":1518467820,\"api_app_id\":\"A1\"}";

    assertThat(door.signed(JSON, notice).statusCode()).isEqualTo(200);
  }

  @Test
  void an_event_nobody_listens_to_is_taken_so_that_slack_does_not_repeat_it() {
    var event =
        "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"team_id\":\"T1\","
            + "\"event\":{\"type\":\"channel_rename\",\"channel\":{\"id\":\"C1\"}}}";

    assertThat(door.signed(JSON, event).statusCode()).isEqualTo(200);
  }

  /** What a proxy takes for one request must not be two here (CVE-2026-89044 in Netty). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked, xchunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: xchunked",
        "Transfer-Encoding: chunked,\r\n xchunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
      })
  void a_body_of_unclear_length_hides_no_second_request(String framing) throws Exception {
    var sent =
        "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + framing
            + "\r\n\r\n"
            + "0\r\n\r\n"
            + "GET /health HTTP/1.1\r\n"
            + "Host: 127.0.0.1\r\n"
            + "Connection: close\r\n\r\n";

    assertThat(statuses(sent)).as(framing).containsExactly("HTTP/1.1 400 Bad Request");
  }

  private List<String> statuses(String sent) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), muster.page("/").getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
      var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answers.lines().filter(line -> line.startsWith("HTTP/1.1 ")).toList();
    }
  }

  private void refused(Map<String, String> headers) {
    assertRefused(door.post(FORM, COMMAND, headers));
  }

  private void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .isEqualTo("This request is not signed by Slack, or not within the last five minutes.");
    assertThat(isKnown("U0STRANGER")).isFalse();
  }

  private boolean isKnown(String id) {
    var person = new PersonId(id);
    return !muster.bean(People.class).names(List.of(person)).of(person).equals(id);
  }

  private static Map<String, String> headers(long timestamp, String signature) {
    return Map.of(
        "X-Slack-Request-Timestamp", String.valueOf(timestamp), "X-Slack-Signature", signature);
  }
}
