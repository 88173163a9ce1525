package dev.muster.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.access.IdempotencyStore;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request with a key happens once, however often it is sent. */
abstract class ApiKeysContract extends ApiFrame {

  ApiKeysContract(TestDatabase database) {
    super(database);
  }

  @Test
  void the_same_key_declares_once() throws Exception {
    var caller = maya.key("\"8e03978e-40d5-43e8-bc93-6894a57f9324\"");
    var body = "{\"title\": \"Once\", \"severity\": \"sev3\"}";
    Callable<Caller.Answer> repeat = () -> caller.post("/api/v1/incidents", body);

    var answers = ConcurrentCalls.run(repeat, repeat, repeat, repeat, repeat, repeat);

    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().map(Caller.Answer::body).distinct()).hasSize(1);
    assertThat(answers.stream().map(answer -> answer.header("Location")).distinct()).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
        .hasSize(1);
    var unquoted = maya.key("8e03978e-40d5-43e8-bc93-6894a57f9324").post("/api/v1/incidents", body);
    assertThat(unquoted.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(unquoted.body()).isEqualTo(answers.getFirst().body());
  }

  @Test
  void a_key_stands_for_one_request_of_one_person() {
    var url = declare(maya, "One key");
    var note = "{\"text\": \"Only once\"}";
    assertThat(maya.key("k1").post(url + "/notes", note).status()).isEqualTo(200);
    assertThat(maya.key("k1").post(url + "/notes", note).header("Idempotency-Replayed"))
        .isEqualTo("true");

    var other = maya.key("k1").post(url + "/notes", "{\"text\": \"Something else\"}");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.at("detail")).contains("Idempotency-Key", "new key");
    assertThat(maya.key("k1").post(url + "/updates", note).status()).isEqualTo(422);
    assertThat(tom.key("k1").post(url + "/notes", note).status()).isEqualTo(200);
    assertThat(sentences(url, "note_added")).hasSize(2);
  }

  @Test
  void without_a_key_every_request_is_a_new_one() {
    var url = declare(maya, "No key");
    maya.post(url + "/notes", "{\"text\": \"Twice\"}");
    maya.post(url + "/notes", "{\"text\": \"Twice\"}");
    assertThat(sentences(url, "note_added")).hasSize(2);
  }

  @Test
  void what_was_refused_may_be_tried_again_with_its_key() {
    var url = declare(maya, "Refused at first");
    var key = maya.key("again");
    assertThat(key.post(url + "/close", "").status()).isEqualTo(409);
    maya.post(url + "/resolve", "");
    assertThat(key.post(url + "/close", "").status()).isEqualTo(200);
  }

  @Test
  void a_key_is_forgotten_after_a_day() {
    var url = declare(maya, "Forgotten");
    var note = "{\"text\": \"Daily\"}";
    maya.key("daily").post(url + "/notes", note);
    var now = muster.sandbox().clock().instant();
    muster.bean(IdempotencyStore.class).run(now.plus(Duration.ofHours(23)));
    assertThat(maya.key("daily").post(url + "/notes", note).header("Idempotency-Replayed"))
        .isEqualTo("true");
    muster.bean(IdempotencyStore.class).run(now.plus(Duration.ofHours(25)));
    assertThat(maya.key("daily").post(url + "/notes", note).header("Idempotency-Replayed"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "with blank"})
  void a_key_that_is_none_is_refused(String key) {
    var answer = maya.key(key).post("/api/v1/incidents", "{\"title\":\"x\",\"severity\":\"1\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("detail")).contains("Idempotency-Key");
    var large = maya.key("k".repeat(201)).post("/api/v1/incidents", "{}");
    assertThat(large.status()).isEqualTo(400);
  }

  private List<String> sentences(String url, String kind) {
    var found = new ArrayList<String>();
    maya.get(url + "/timeline")
        .json()
        .path("entries")
        .forEach(entry -> {
          if (entry.path("kind").asText().equals(kind)) {
            found.add(entry.path("sentence").asText());
          }
        });
    return found;
  }
}
