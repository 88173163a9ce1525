package dev.muster.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Amendment;
import dev.muster.incident.Incidents;
import dev.muster.incident.Timeline;
import dev.muster.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets to see what, page by page. */
abstract class ApiReadingContract extends ApiFrame {

  ApiReadingContract(TestDatabase database) {
    super(database);
  }

  @Test
  void nobody_gets_in_without_a_token() {
    var before = muster.bean(Incidents.class).find(number(declare(maya, "Before"))).orElseThrow();
    for (var stranger :
        List.of(
            maya.without("Authorization"),
            maya.header("Authorization", MAYAS),
            maya.header("Authorization", "Bearer"),
            maya.header("Authorization", "Bearer " + MAYAS + "x"),
            maya.header("Authorization", "Bearer " + MAYAS.substring(1)),
            maya.header("Authorization", "Basic " + MAYAS))) {
      var url = "/api/v1/incidents/" + before.number().value();
      for (var answer :
          List.of(
              stranger.get("/api/v1/incidents"),
              stranger.get(url),
              stranger.get("/api/v1/nothing"),
              stranger.post(url + "/notes", "{\"text\": \"x\"}"),
              stranger.post("/api/v1/incidents", "{"))) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"muster\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("detail")).contains("Authorization: Bearer", "MUSTER_API_TOKENS");
        assertThat(answer.body()).doesNotContain(MAYAS.substring(1));
      }
    }
    assertThat(muster.bean(Timeline.class).of(before.number())).hasSize(1);
  }

  @Test
  void a_private_incident_is_for_those_who_were_called_in() {
    var url =
        maya.post(
                "/api/v1/incidents",
                "{\"title\": \"A breach\", \"severity\": \"sev1\", \"private\": true}")
            .at("url");
    var missing = "/api/v1/incidents/999999";

    assertThat(maya.get(url).json().path("private").asBoolean()).isTrue();
    assertThat(maya.get("/api/v1/incidents?open=true&limit=100").body()).contains("A breach");
    assertThat(maya.post(url + "/notes", "{\"text\": \"hush\"}").status()).isEqualTo(200);

    assertThat(tom.get("/api/v1/incidents?limit=100").body()).doesNotContain("A breach");
    for (var path : List.of("", "/timeline", "/timeline?after=1")) {
      same(tom.get(url + path), tom.get(missing + path));
    }
    for (var path :
        List.of(
            "/notes",
            "/updates",
            "/severity",
            "/resolve",
            "/close",
            "/reopen",
            "/cancel",
            "/accept",
            "/decline",
            "/merge")) {
      var body =
          switch (path) {
            case "/notes", "/updates" -> "{\"text\": \"x\"}";
            case "/severity" -> "{\"severity\": \"sev3\"}";
            case "/merge" -> "{\"into\": 1}";
            case "/cancel", "/decline" -> "{\"reason\": \"x\"}";
            default -> "";
          };
      same(tom.post(url + path, body), tom.post(missing + path, body));
    }
    assertThat(muster.bean(Timeline.class).of(number(url))).hasSize(2);
  }

  @Test
  void the_list_is_read_page_by_page_and_filtered() {
    for (var n = 0; n < 5; n++) {
      declare(maya, "Listed " + n);
    }
    var over = declare(maya, "Listed and over");
    maya.post(over + "/resolve", "");

    var all = pages(maya, "/api/v1/incidents?limit=2", "incidents", "number");
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(6);
    assertThat(all.stream().map(Long::valueOf)).isSortedAccordingTo((a, b) -> b.compareTo(a));
    var open = pages(maya, "/api/v1/incidents?open=true&limit=2", "incidents", "status");
    assertThat(open).isSubsetOf("investigating", "identified", "monitoring");
    var closed = pages(maya, "/api/v1/incidents?open=false&limit=2", "incidents", "status");
    assertThat(closed).isNotEmpty().isSubsetOf("resolved", "closed");
    assertThat(open.size() + closed.size()).isEqualTo(all.size());
  }

  @Test
  void an_entry_says_what_became_of_it_and_keeps_what_it_was() {
    var url = declare(maya, "Amended");
    maya.post(url + "/notes", "{\"text\": \"The disc was full\"}");
    var path = url + "/timeline";
    var id = maya.get(path).json().at("/entries/1/id").asLong();
    var incidents = muster.bean(Incidents.class);
    var now = Instant.parse("2026-11-21T12:00:00Z");
    for (var amendment :
        List.of(
            Amendment.corrected("The disk was full"), Amendment.starred(), Amendment.withdrawn())) {
      incidents.amend(number(url), id, amendment, null, now);
    }

    var entries = maya.get(path).json().path("entries");
    assertThat(entries.get(0).path("corrected").isNull()).isTrue();
    assertThat(entries.get(0).path("withdrawn").asBoolean()).isFalse();
    assertThat(entries.get(1).path("corrected").asText()).isEqualTo("The disk was full");
    assertThat(entries.get(1).path("sentence").asText()).endsWith("noted: The disk was full");
    assertThat(entries.get(1).at("/details/text").asText()).isEqualTo("The disc was full");
    assertThat(entries.get(1).path("withdrawn").asBoolean()).isTrue();
    assertThat(entries.get(1).path("starred").asBoolean()).isTrue();
  }

  @Test
  void a_timeline_is_read_page_by_page() {
    var url = declare(maya, "Long");
    for (var n = 0; n < 6; n++) {
      maya.post(url + "/notes", "{\"text\": \"Note %d\"}".formatted(n));
    }
    var sentences = pages(maya, url + "/timeline?limit=3", "entries", "sentence");
    assertThat(sentences).hasSize(7).doesNotHaveDuplicates();
    assertThat(sentences.get(6)).endsWith("noted: Note 5");

    var foreign = maya.get(declare(maya, "Another") + "/timeline?after=1");
    assertThat(foreign.status()).isEqualTo(400);
    assertThat(foreign.at("errors.0.field")).isEqualTo("after");
  }

  /** One field of everything there is, following the links. */
  private static List<String> pages(Caller caller, String first, String list, String field) {
    var found = new ArrayList<String>();
    var next = first;
    while (!next.isEmpty()) {
      var page = caller.get(next);
      assertThat(page.status()).isEqualTo(200);
      found.addAll(values(page.json().path(list), field));
      next = page.json().path("next").isNull() ? "" : page.at("next");
    }
    return found;
  }

  private static void same(Caller.Answer hidden, Caller.Answer missing) {
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(missing.body());
  }
}
