package dev.muster.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What a script may say of the services of an incident once it is declared. */
abstract class ServicesApiContract extends ApiFrame {

  ServicesApiContract(TestDatabase database) {
    super(database);
  }

  @Test
  void they_are_said_anew_as_a_whole() {
    var url = declare("\"checkout\", \"payments\"", false);

    var answer = tom.post(url + "/services", "{\"services\": [\"search\", \"checkout\"]}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("services").toString()).isEqualTo("[\"checkout\",\"search\"]");
    var entry = maya.get(url + "/timeline").json().at("/entries/1");
    assertThat(entry.path("kind").asText()).isEqualTo("services_changed");
    assertThat(entry.path("details").toString())
        .isEqualTo("{\"from\":[\"checkout\",\"payments\"],\"to\":[\"checkout\",\"search\"]}");
    assertThat(entry.path("sentence").asText())
        .endsWith(" added the service search, and took the service payments off");

    assertThat(
            maya.post(url + "/services", "{\"services\": []}").json().path("services").toString())
        .isEqualTo("[]");
    var audited = maya.get("/api/v1/audit-log?limit=500").json().path("entries").toString();
    assertThat(audited).contains("\"services-changed\"");
  }

  @Test
  void what_cannot_be_right_is_named() {
    var url = declare("\"checkout\"", false);

    var none = maya.post(url + "/services", "{}");
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.at("errors.0.field")).isEqualTo("services");
    assertThat(none.at("detail")).contains("List all the services it touches");
    var empty = maya.post(url + "/services", "{\"services\": [\"checkout\", \" \"]}");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.at("detail")).startsWith("services: Leave out names that are empty.");
    var many = "\"x\", ".repeat(50) + "\"y\"";
    assertThat(maya.post(url + "/services", "{\"services\": [%s]}".formatted(many)).at("detail"))
        .contains("at most 50 services");

    var same = maya.post(url + "/services", "{\"services\": [\"checkout\"]}");
    assertThat(same.status()).isEqualTo(409);
    assertThat(same.at("detail")).startsWith("Those are the services of INC-");
    maya.post(url + "/cancel", "{\"reason\": \"A mistake\"}");
    var late = maya.post(url + "/services", "{\"services\": [\"search\"]}");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("next_step")).endsWith("/reopen");
  }

  @Test
  void a_change_sent_twice_is_made_once() {
    var url = declare("\"checkout\"", false);
    var keyed = maya.key("b1f3d5a7-0c2e-4e6a-8d9f-1a3c5e7b9d11");

    var first = keyed.post(url + "/services", "{\"services\": [\"search\"]}");
    var again = keyed.post(url + "/services", "{\"services\": [\"search\"]}");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void those_of_a_private_incident_are_the_business_of_its_people() {
    var url = declare("\"checkout\"", true);

    var hidden = tom.post(url + "/services", "{\"services\": [\"search\"]}");
    var missing = tom.post("/api/v1/incidents/999999/services", "{\"services\": [\"search\"]}");
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(missing.body());
    assertThat(maya.post(url + "/services", "{\"services\": [\"search\"]}").status())
        .isEqualTo(200);
  }

  private String declare(String services, boolean isPrivate) {
    return maya.post(
            "/api/v1/incidents",
            """
            {"title": "Checkout is down", "severity": "sev3", "services": [%s], "private": %s}
            """
                .formatted(services, isPrivate))
        .at("url");
  }
}
