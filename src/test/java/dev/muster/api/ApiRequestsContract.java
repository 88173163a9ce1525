package dev.muster.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.RawHttp;
import dev.muster.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request must look like, and what is answered to one that does not. */
abstract class ApiRequestsContract extends ApiFrame {

  ApiRequestsContract(TestDatabase database) {
    super(database);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "{",
        "[]",
        "17",
        "null",
        "\"text\"",
        "{\"title\":\"x\"}{}",
        "{\"title\":\"x\",}",
        "{\"title\":\"x\",\"title\":\"y\",\"severity\":\"sev1\"}",
        "{\"title\":\"\\ud800\"",
      })
  void what_is_no_json_object_is_refused(String body) {
    var answer = maya.post("/api/v1/incidents", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.at("detail")).contains("JSON object");
  }

  @ParameterizedTest
  @CsvSource({
    "open=yes, open",
    "before=0, before",
    "before=x, before",
    "limit=0, limit",
    "limit=101, limit",
    "limit=99999999999999999999, limit",
    "open=, open",
    "limit=, limit",
  })
  void a_question_that_makes_no_sense_is_refused(String query, String field) {
    refused(maya.get("/api/v1/incidents?" + query), field, "Use ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /api/v1/incidents?opne=true | opne | There is no such parameter. Known here: open,"
            + " before, limit. For example: ?open=true",
        "GET | /api/v1/incidents?open=true&open=false | open | Send it once. For example:"
            + " ?open=true",
        "GET | /api/v1/incidents/1?limit=1 | limit | There is no such parameter, nor any other",
        "GET | /api/v1/incidents/1/timeline?before=1 | before | There is no such parameter. Known"
            + " here: after, limit.",
        "GET | /api/v1/audit-log?before=1 | before | There is no such parameter. Known here: after",
        "POST | /api/v1/incidents?private=true | private | There is no such parameter, nor any"
            + " other here. A POST takes its fields from the body.",
      })
  void a_parameter_that_would_be_passed_over_is_refused(
      String method, String path, String field, String sentence) {
    refused(
        maya.send(method, path, method.equals("POST") ? "{\"title\": \"x\"}" : ""),
        field,
        sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/incidents/0, 404",
    "GET, /api/v1/incidents/x, 404",
    "GET, /api/v1/incidents/999999, 404",
    "GET, /api/v1/incidents/99999999999999999999, 404",
    "GET, /api/v1/nothing, 404",
    "GET, /api/v2/incidents, 404",
    "DELETE, /api/v1/incidents/1, 405",
    "PUT, /api/v1/incidents, 405",
  })
  void what_is_not_there_is_said_as_a_problem(String method, String path, int status) {
    var answer = maya.send(method, path, "");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.at("detail")).isNotEmpty();
  }

  @Test
  void a_body_that_is_not_json_or_too_large_is_not_taken() {
    var form =
        maya.header("Content-Type", "application/x-www-form-urlencoded")
            .post("/api/v1/incidents", "title=x");
    assertThat(form.status()).isEqualTo(415);
    assertThat(form.at("detail")).contains("Content-Type: application/json");
    for (var size : List.of(70_000, 1_100_000)) {
      var large = maya.post("/api/v1/incidents", "{\"title\": \"" + "x".repeat(size) + "\"}");
      assertThat(large.status()).isEqualTo(413);
      assertThat(large.at("detail")).contains("64 KB");
    }
    var packed =
        RawHttp.post(maya.muster().page("/api/v1/incidents"))
            .atHome()
            .header("Authorization", String.valueOf(maya.headers().get("Authorization")))
            .header("Content-Type", "application/json")
            .sendManyByGzip(40_000_000);
    assertThat(packed.status()).isEqualTo(413);
    assertThat(packed.body()).contains("64 KB");
  }

  @Test
  void a_body_may_come_in_pieces() {
    var body = "{\"title\": \"In pieces\", \"severity\": \"sev3\", \"summary\": \"%s\"}";
    var answer = maya.stream("/api/v1/incidents", body.formatted("x".repeat(2900)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.at("summary")).hasSize(2900);
    assertThat(maya.stream("/api/v1/incidents", body.formatted("x".repeat(1_100_000))).status())
        .isEqualTo(413);
  }

  @Test
  void words_come_back_as_they_were_meant() {
    var url =
        maya.post(
                "/api/v1/incidents",
                "{\"title\": \"<b>&amp; \\\"Größte\\\" 💥 \\u0000\\u202e\", \"severity\": \"4\"}")
            .at("url");
    assertThat(maya.get(url).at("title")).isEqualTo("<b>&amp; \"Größte\" 💥");
  }
}
