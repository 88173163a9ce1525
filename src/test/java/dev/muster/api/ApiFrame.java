package dev.muster.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.RunningMuster;
import dev.muster.incident.IncidentNumber;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import dev.muster.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The API over real HTTP, with Slack there and with Slack gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApiFrame {

  static final String MAYAS = "mayas-token-0123456789abcdef0123456789";
  private static final String TOMS = "toms-token-0123456789abcdef01234567890";

  private final TestDatabase database;
  RunningMuster muster;
  Caller maya;
  Caller tom;

  ApiFrame(TestDatabase database) {
    this.database = database;
  }

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    muster =
        RunningMuster.start(
            data, Map.of("DATABASE_URL", database.url(), "MUSTER_API_TOKENS", tokens()));
    maya = Caller.with(muster, MAYAS);
    tom = Caller.with(muster, TOMS);
  }

  @AfterAll
  void stop() {
    muster.close();
    database.close();
  }

  @AfterEach
  void slack_comes_back() {
    muster.sandbox().faults().gone(false);
  }

  final String declare(Caller caller, String title) {
    var answer =
        caller.post(
            "/api/v1/incidents", "{\"title\": \"%s\", \"severity\": \"sev2\"}".formatted(title));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.at("url");
  }

  static IncidentNumber number(String url) {
    return IncidentNumber.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
  }

  static List<String> values(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.path(field).asText())
        .toList();
  }

  static void refused(Caller.Answer answer, String field, String sentence) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(values(answer.json().path("errors"), "field")).containsExactly(field);
    assertThat(answer.at("errors.0.detail")).startsWith(sentence);
    assertThat(answer.at("detail")).startsWith(field + ": " + sentence);
  }

  final String id(String person) {
    return muster.person(person).id();
  }

  /** A fresh workspace gives its people the same ids each time. */
  private static String tokens() throws IOException {
    try (var sandbox =
        Sandbox.start(SandboxSettings.of(Files.readString(Path.of("manifest.yaml"))))) {
      return sandbox.person("maya").id()
          + ":"
          + MAYAS
          + ", "
          + sandbox.person("tom").id()
          + ":"
          + TOMS;
    }
  }
}
