package dev.muster.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be is refused with the field it is in, or with the next step. */
abstract class ApiRefusalsContract extends ApiFrame {

  ApiRefusalsContract(TestDatabase database) {
    super(database);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/close | {} | INC-%d is still investigating; resolve it first | POST %s/resolve",
        "/reopen | {} | INC-%d is open | ",
        "/severity | {\"severity\":\"sev2\"} | INC-%d is already SEV2. | ",
        "/updates | {\"text\":\"x\",\"next_update_due\":\"2020-01-01T00:00:00Z\"} "
            + "| The next update cannot be due in the past. | ",
      })
  void what_an_incident_does_not_allow_is_said_with_the_next_step(
      String path, String body, String sentence, String next) {
    var url = declare(maya, "Not now");
    var answer = maya.post(url + path, body);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.at("title")).isEqualTo("Conflict");
    assertThat(answer.json().path("status").asInt()).isEqualTo(409);
    assertThat(answer.at("detail")).startsWith(sentence.formatted(number(url).value()));
    assertThat(answer.at("next_step")).isEqualTo(next == null ? "" : next.formatted(url));
  }

  @Test
  void what_is_over_says_how_to_take_it_up_again() {
    var url = declare(maya, "Over");
    maya.post(url + "/resolve", "");
    for (var path : List.of("/updates", "/resolve")) {
      var answer = maya.post(url + path, path.equals("/updates") ? "{\"text\": \"x\"}" : "");
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.at("next_step")).isEqualTo("POST " + url + "/reopen");
    }
    assertThat(maya.post(url + "/notes", "{\"text\": \"Late\"}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"severity\":\"sev1\"} | title | Give the incident a title",
        "{\"title\":\"  \",\"severity\":\"sev1\"} | title | Give the incident a title",
        "{\"title\":17,\"severity\":\"sev1\"} | title | Send a string of 1 to 120 characters. For"
            + " example: \"title\": \"Checkout is down\"",
        "{\"title\":true,\"severity\":\"sev1\"} | title | Send a string of 1 to 120 characters. For"
            + " example: \"title\": \"Checkout is down\"",
        "{\"title\":[],\"severity\":\"sev1\"} | title | Send a string of 1 to 120 characters. For"
            + " example: \"title\": \"Checkout is down\"",
        "{\"title\":\"x\",\"severity\":\"\"} | severity | Send one of sev1, sev2, sev3, sev4.",
        "{\"title\":\"x\",\"severity\":\"sev9\"} | severity | Send one of sev1",
        "{\"title\":\"x\",\"severity\":\"sev1\",\"private\":\"yes\"} | private | Send true or"
            + " false",
        "{\"title\":\"x\",\"severity\":\"sev1\",\"private\":1} | private | Send true or false",
        "{\"title\":\"x\",\"private\":\"\"} | private | Send true or false. For example:"
            + " \"private\": true",
        "{\"title\":\"x\",\"private\":null} | private | It cannot be null; leave it out, or send"
            + " true or false.",
        "{\"title\":\"x\",\"triage\":\"\"} | triage | Send true or false. For example: \"triage\":"
            + " true",
        "{\"title\":\"x\",\"services\":\"\"} | services | Send a list of at most 50 strings.",
        "{\"title\":\"x\",\"services\":[\"\"]} | services | Leave out names that are empty. For"
            + " example: \"services\": [\"checkout\"]",
        "{\"title\":\"x\",\"impact_started_at\":\"\"} | impact_started_at | Send a moment in UTC",
        "{\"title\":\"x\",\"purpose\":\"\"} | purpose | Use real, drill or test.",
        "{\"title\":\"x\",\"severity\":\"sev1\",\"services\":\"a\"} | services | Send a list",
        "{\"title\":\"x\",\"severity\":\"sev1\",\"services\":[7]} | services[] | Send a string",
        "{\"title\":\"x\",\"severity\":\"sev1\",\"declared_by\":\"U1\"} | declared_by | There is no"
            + " such field. Known here: impact_started_at, private, purpose, resolved_at, services,"
            + " severity, summary, title, triage.",
        "{\"title\":\"x\",\"severity\":\"sev1\",\"resolved_at\":\"2026-01-01T00:00:00Z\"} |"
            + " resolved_at | What is over has both",
        "{\"title\":\"x\",\"severity\":\"sev1\",\"purpose\":\"tutorial\"} | purpose | Use real,"
            + " drill or test.",
      })
  void a_declaration_that_cannot_be_right_is_refused_by_field(
      String body, String field, String sentence) {
    refused(maya.post("/api/v1/incidents", body), field, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/updates | {} | text | Write what you want to say.",
        "/updates | {\"text\":\"x\",\"status\":\"resolved\"} | status "
            + "| Send one of investigating, identified, monitoring.",
        "/updates | {\"text\":\"x\",\"audience\":\"all\"} | audience "
            + "| Send one of internal, stakeholders, public.",
        "/updates | {\"text\":\"x\",\"next_update_due\":\"soon\"} | next_update_due "
            + "| Send a moment in UTC, such as 2026-11-21T14:02:00Z.",
        "/updates | {\"text\":\"x\",\"next_update_due\":1761055200} | next_update_due "
            + "| Send a moment in UTC",
        "/updates | {\"text\":\"x\",\"next_update_due\":\"1761055200\"} | next_update_due "
            + "| Send a moment in UTC",
        "/updates | {\"text\":\"x\",\"next_update_due\":\"+99999-01-01T00:00:00Z\"} "
            + "| next_update_due | Send a moment between",
        "/notes | {\"text\":\"\"} | text | Write what you want to say.",
        "/notes | {\"text\":null} | text | It cannot be null; leave it out, or send a string of 1"
            + " to 3,000 characters.",
        "/notes | {\"words\":\"x\"} | words | There is no such field. Known here: kind,"
            + " occurred_at, text.",
        "/notes | {\"text\":\"x\",\"kind\":\"\"} | kind | Send one of note, decision, action.",
        "/updates | {\"text\":\"x\",\"audience\":\"\"} | audience | Send one of internal,"
            + " stakeholders",
        "/merge | {\"into\":\"2\"} | into | Send a whole number from 1. For example: \"into\": 42",
        "/merge | {\"into\":2.5} | into | Send a whole number from 1. For example: \"into\": 42",
        "/severity | {} | severity | Send one of sev1, sev2, sev3, sev4.",
        "/resolve | {\"detected_at\":\"0001-01-01T00:00:00Z\"} | detected_at "
            + "| Send a moment between",
        "/resolve | {\"impact_started_at\":\"2021-01-01T00:00:00Z\","
            + "\"detected_at\":\"2020-01-01T00:00:00Z\"} | detected_at | It cannot have been",
        "/close | {\"text\":\"x\"} | text | There is no such field. Known here: none.",
      })
  void a_decision_that_cannot_be_right_is_refused_by_field(
      String path, String body, String field, String sentence) {
    refused(maya.post("/api/v1/incidents/1" + path, body), field, sentence);
  }

  @Test
  void every_mistake_is_named_at_once() {
    var answer =
        maya.post(
            "/api/v1/incidents",
            "{\"severity\": \"sev0\", \"summary\": \"%s\"}".formatted("x".repeat(3001)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(values(answer.json().path("errors"), "field"))
        .containsExactly("title", "severity", "summary");
  }
}
