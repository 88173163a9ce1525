package dev.muster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.RecordedPayloads.Recorded;
import dev.muster.sandbox.app.AppPayload;
import dev.muster.sandbox.app.Signature;
import dev.muster.sandbox.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Slack sends what nobody has documented. Whatever is missing or different in a payload, it is
 * answered, no stack trace is logged and no word of it either. The plain command tries a fixed
 * sample; {@code -Dtest.groups=payload-mutations -Dtest.excluded.groups=} tries everything, which
 * takes minutes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayloadMutationsTest {

  /** Of so many one is tried in the plain run: all kinds of payload, places and mutations meet. */
  private static final int SAMPLED = 41;

  private RunningScenario scenario;
  private List<Recorded> payloads;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private int sent;

  @BeforeAll
  void record(@TempDir Path data) {
    scenario = RunningScenario.open(data);
    payloads = RecordedPayloads.in(scenario);
  }

  @AfterAll
  void stop() {
    http.close();
    scenario.close();
  }

  @Test
  void a_sample_of_mutated_payloads_is_answered_and_not_logged() throws Exception {
    tryEvery(SAMPLED);
  }

  @Test
  @Tag("payload-mutations")
  void every_mutated_payload_is_answered_and_not_logged() throws Exception {
    tryEvery(1);
  }

  private void tryEvery(int step) throws Exception {
    var failures = new ArrayList<String>();
    try (var log = LogTap.open()) {
      var tried = tryEvery(step, failures);
      scenario.muster().sandbox().settle();
      if (isTold(log.text())) {
        failures.add("Logged later: " + log.text());
      }
      System.out.printf(
          "%d kinds of payload, %d mutations tried, %d failures%n",
          payloads.size(), tried, failures.size());
    }
    assertThat(failures).isEmpty();
  }

  private int tryEvery(int step, List<String> failures) throws Exception {
    var tried = 0;
    var next = 0;
    for (var recorded : payloads) {
      tried++;
      check(recorded, "as recorded", fresh(recorded.payload()), failures);
      for (var mutation : Mutation.of(recorded.payload())) {
        if (next++ % step == 0) {
          tried++;
          var payload = fresh(recorded.payload());
          mutation.applyTo(payload);
          check(recorded, mutation.toString(), payload, failures);
        }
      }
    }
    return tried;
  }

  private void check(Recorded recorded, String what, ObjectNode payload, List<String> failures)
      throws IOException, InterruptedException {
    try (var log = LogTap.open()) {
      var answer = send(recorded.kind(), payload);
      var logged = log.text();
      var isFine =
          answer.statusCode() < 500
              && !answer.body().contains("Exception")
              && !answer.body().contains("on our side")
              && !isTold(logged);
      if (!isFine) {
        failures.add(
            "%s, %s: %d %s%n%s"
                .formatted(recorded.name(), what, answer.statusCode(), answer.body(), logged));
      }
    }
  }

  /** Whether it holds a stack trace, or what people said. */
  private static boolean isTold(String logged) {
    return logged.contains("\n\tat ") || logged.contains(Mutation.WORD);
  }

  private HttpResponse<String> send(AppPayload.Kind kind, ObjectNode payload)
      throws IOException, InterruptedException {
    var body =
        switch (kind) {
          case COMMAND -> form(payload);
          case INTERACTION -> "payload=" + URLEncoder.encode(Json.write(payload), UTF_8);
          case EVENT, VERIFICATION -> Json.write(payload);
        };
    var timestamp = scenario.now().getEpochSecond();
    var isForm = kind == AppPayload.Kind.COMMAND || kind == AppPayload.Kind.INTERACTION;
    var request =
        HttpRequest.newBuilder(scenario.muster().page("/slack/events"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", isForm ? RawDelivery.FORM : RawDelivery.JSON)
            .header("X-Slack-Request-Timestamp", String.valueOf(timestamp))
            .header(
                "X-Slack-Signature",
                Signature.of(scenario.muster().sandbox().signingSecret(), timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String form(ObjectNode fields) {
    return fields.properties().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue().asText(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Under ids of its own: what was delivered before would only be answered as before. */
  private ObjectNode fresh(ObjectNode recorded) {
    var payload = recorded.deepCopy();
    sent++;
    replace(payload, "trigger_id", "1." + sent);
    replace(payload, "event_id", "Ev" + sent);
    if (payload.get("view") instanceof ObjectNode view) {
      replace(view, "id", "V" + sent);
    }
    if (payload.get("container") instanceof ObjectNode container) {
      replace(container, "message_ts", "1700000000.%06d".formatted(sent));
    }
    return payload;
  }

  private static void replace(ObjectNode payload, String field, String value) {
    if (payload.has(field)) {
      payload.put(field, value);
    }
  }
}
