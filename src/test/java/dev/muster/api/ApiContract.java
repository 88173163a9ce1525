package dev.muster.api;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.RunningMuster;
import dev.muster.access.Requests;
import dev.muster.incident.Amendment;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Timeline;
import dev.muster.outbox.Problems;
import dev.muster.sandbox.PostedMessage;
import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxSettings;
import dev.muster.testing.TestDatabase;
import dev.muster.testing.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API over real HTTP, with Slack there and with Slack gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApiContract {

  private static final String MAYAS = "mayas-token-0123456789abcdef0123456789";
  private static final String TOMS = "toms-token-0123456789abcdef01234567890";

  private final TestDatabase database;
  private RunningMuster muster;
  private Caller maya;
  private Caller tom;

  ApiContract(TestDatabase database) {
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
    muster.sandbox().weather().gone(false);
  }

  @Test
  void an_incident_is_declared_run_and_closed() {
    var declared =
        maya.post(
            "/api/v1/incidents",
            """
            {"title": "Checkout is down", "severity": "sev2", "summary": "Since the deploy",
             "services": ["checkout", "unheard-of"]}
            """);
    assertThat(declared.status()).isEqualTo(201);
    assertThat(declared.header("Content-Type")).isEqualTo("application/json");
    assertThat(declared.header("Cache-Control")).isEqualTo("no-store");
    var url = declared.header("Location");
    assertThat(declared.at("url")).isEqualTo(url).matches("/api/v1/incidents/[0-9]+");
    assertThat(declared.at("name")).isEqualTo("INC-" + declared.at("number"));
    assertThat(declared.at("title")).isEqualTo("Checkout is down");
    assertThat(declared.at("severity")).isEqualTo("sev2");
    assertThat(declared.at("status")).isEqualTo("investigating");
    assertThat(declared.at("declared_by.id")).isEqualTo(id("maya"));
    assertThat(declared.json().path("services").toString())
        .isEqualTo("[\"checkout\",\"unheard-of\"]");
    assertThat(declared.at("milestones.declared_at")).matches("2[0-9-]+T[0-9:.]+Z");

    var updated =
        tom.post(
            url + "/updates",
            """
            {"text": "Rolled back", "status": "identified", "audience": "stakeholders",
             "next_update_due": "2099-01-01T00:00:00Z"}
            """);
    assertThat(updated.status()).isEqualTo(200);
    assertThat(updated.at("status")).isEqualTo("identified");
    assertThat(tom.post(url + "/updates", "{\"text\": \"Still at it\"}").at("status"))
        .isEqualTo("identified");
    assertThat(tom.post(url + "/notes", "{\"text\": \"Disk was full\"}").status()).isEqualTo(200);
    assertThat(
            tom.post(url + "/notes", "{\"text\": \"Buy a disk\", \"kind\": \"decision\"}").status())
        .isEqualTo(200);
    assertThat(
            tom.post(
                    url + "/updates",
                    "{\"impact\": \"Cards are refused\", \"audience\": \"public\"}")
                .status())
        .isEqualTo(200);
    assertThat(maya.post(url + "/severity", "{\"severity\": \"SEV1\"}").at("severity"))
        .isEqualTo("sev1");
    var resolved =
        maya.post(
            url + "/resolve",
            """
            {"explanation": "Bigger disk", "impact_started_at": "2020-01-01T10:00:00+02:00",
             "detected_at": "2020-01-01T08:05:00Z", "users_affected": "4,000", "revenue": "none"}
            """);
    assertThat(resolved.at("status")).isEqualTo("resolved");
    assertThat(resolved.at("milestones.impact_started_at")).isEqualTo("2020-01-01T08:00:00Z");
    assertThat(resolved.at("impact.users_affected")).isEqualTo("4,000");
    assertThat(maya.post(url + "/close", "").at("status")).isEqualTo("closed");
    assertThat(maya.post(url + "/reopen", "{}").at("status")).isEqualTo("investigating");
    assertThat(maya.post(url + "/resolve", "").at("status")).isEqualTo("resolved");

    var entries = maya.get(url + "/timeline").json().path("entries");
    assertThat(values(entries, "kind"))
        .containsExactly(
            "declared",
            "update_posted",
            "update_posted",
            "note_added",
            "note_added",
            "update_posted",
            "severity_changed",
            "resolved",
            "closed",
            "reopened",
            "resolved");
    assertThat(entries.get(1).at("/details/next_update_due").asText())
        .isEqualTo("2099-01-01T00:00:00Z");
    assertThat(entries.get(3).at("/details/text").asText()).isEqualTo("Disk was full");
    assertThat(entries.get(3).at("/details/kind").asText()).isEqualTo("note");
    assertThat(entries.get(4).at("/details/kind").asText()).isEqualTo("decision");
    assertThat(entries.get(5).at("/details/impact").asText()).isEqualTo("Cards are refused");
    assertThat(entries.get(5).at("/details/text").asText()).isEmpty();
    assertThat(entries.get(3).at("/by/id").asText()).isEqualTo(id("tom"));
    untilTrue(
        "Slack has told who Tom is, whom nothing but his token had named",
        () ->
            maya.get(url + "/timeline")
                .json()
                .at("/entries/3/sentence")
                .asText()
                .equals("Tom Okafor noted: Disk was full"));
  }

  @Test
  void it_has_the_same_effects_as_in_slack() {
    var url = declare(maya, "The same effects");
    var channel =
        until(
            "the channel is open and nothing waits any more",
            () ->
                Optional.of(maya.get(url))
                    .filter(shown -> shown.json().path("waiting_for_slack").isNull())
                    .map(shown -> shown.at("channel.name"))
                    .filter(name -> !name.isEmpty()));
    var messages = muster.person("maya").messages(channel);
    assertThat(messages).anyMatch(message -> message.pinned());
    assertThat(muster.person("tom").messages("incidents"))
        .anyMatch(message -> message.text().contains("The same effects"));
  }

  @Test
  void a_note_of_earlier_stands_where_it_happened_and_none_is_of_the_future() {
    var url = declare(maya, "Noted late");
    var note = "{\"text\": \"The first alarm\", \"occurred_at\": \"%s\"}";

    assertThat(maya.post(url + "/notes", note.formatted("2026-01-20T09:10:00Z")).status())
        .isEqualTo(200);
    assertThat(maya.post(url + "/notes", note.formatted("2099-01-01T00:00:00Z")).body())
        .contains("occurred_at lies in the future");

    var entries = maya.get(url + "/timeline").json().path("entries");
    assertThat(entries).hasSize(2);
    assertThat(entries.path(0).path("kind").asText()).isEqualTo("note_added");
    assertThat(entries.path(0).path("occurred_at").asText()).isEqualTo("2026-01-20T09:10:00Z");
  }

  @Test
  void a_promise_that_is_years_off_is_kept_and_nothing_is_left_with_slack_for_it() {
    var url = declare(maya, "Far off");
    maya.post(url + "/severity", "{\"severity\": \"sev1\"}");

    assertThat(
            maya.post(
                    url + "/updates",
                    "{\"text\": \"x\", \"next_update_due\": \"2099-01-01T00:00:00Z\"}")
                .status())
        .isEqualTo(200);

    untilTrue("Slack knows it", () -> maya.get(url).json().path("waiting_for_slack").isNull());
    assertThat(muster.bean(Problems.class).of(number(url))).isEmpty();
  }

  @Test
  void what_was_no_incident_is_cancelled_with_a_reason() {
    var url = declare(maya, "A false alarm");

    assertThat(maya.post(url + "/cancel", "{}").body()).contains("Write what you want to say.");
    assertThat(maya.post(url + "/cancel", "{\"reason\": \"The probe was wrong\"}").at("status"))
        .isEqualTo("cancelled");
    assertThat(maya.post(url + "/updates", "{\"text\": \"x\"}").status()).isEqualTo(409);
    assertThat(maya.post(url + "/reopen", "").at("status")).isEqualTo("investigating");
  }

  @Test
  void what_is_declared_for_triage_is_accepted_or_declined() {
    var url =
        maya.post(
                "/api/v1/incidents",
                "{\"title\": \"Odd errors\", \"severity\": \"sev3\", \"triage\": true}")
            .at("url");

    assertThat(maya.get(url).at("status")).isEqualTo("triage");
    var refused = maya.post(url + "/updates", "{\"text\": \"x\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("next_step")).isEqualTo("POST " + url + "/accept");
    assertThat(maya.post(url + "/accept", "").at("status")).isEqualTo("investigating");
    assertThat(maya.post(url + "/decline", "{\"reason\": \"x\"}").status()).isEqualTo(409);
  }

  @Test
  void who_does_not_know_how_bad_it_is_leaves_it_out_and_says_it_later() {
    var url = maya.post("/api/v1/incidents", "{\"title\": \"Odd errors\"}").at("url");

    assertThat(maya.get(url).at("severity")).isEqualTo("sev2");
    assertThat(maya.get(url).json().path("severity_in_doubt").asBoolean()).isTrue();
    var said = maya.post(url + "/severity", "{\"severity\": \"sev2\"}");
    assertThat(said.json().path("severity_in_doubt").asBoolean()).isFalse();
    assertThat(maya.get(url + "/timeline").body())
        .contains("severity_confirmed", "confirmed the severity: SEV2");
  }

  @Test
  void one_incident_goes_on_in_another() {
    var one = declare(maya, "Cards are refused");
    var other = declare(maya, "Payments are down");
    var into = number(other).value();

    assertThat(maya.post(one + "/merge", "{}").body()).contains("Give the number");
    assertThat(maya.post(one + "/merge", "{\"into\": 999999}").status()).isEqualTo(404);
    var merged = maya.post(one + "/merge", "{\"into\": %d}".formatted(into));
    assertThat(merged.at("status")).isEqualTo("merged");
    assertThat(merged.json().path("merged_into").asLong()).isEqualTo(into);
    assertThat(maya.get(other + "/timeline").body()).contains("absorbed", "Cards are refused");
    assertThat(maya.post(one + "/merge", "{\"into\": %d}".formatted(into)).status()).isEqualTo(409);
  }

  @Test
  void with_slack_gone_everything_is_taken_and_said_in_order_when_it_is_back() {
    muster.sandbox().weather().gone(true);
    var url = declare(maya, "Slack is gone");
    assertThat(maya.post(url + "/updates", "{\"text\": \"First word\"}").status()).isEqualTo(200);
    for (var n = 0; n < 5; n++) {
      assertThat(tom.post(url + "/notes", "{\"text\": \"Note %d\"}".formatted(n)).status())
          .isEqualTo(200);
    }
    assertThat(maya.post(url + "/updates", "{\"text\": \"Last word\"}").status()).isEqualTo(200);
    var shown = maya.get(url);
    assertThat(shown.json().path("channel").isNull()).isTrue();
    assertThat(shown.json().at("/waiting_for_slack/count").asInt()).isGreaterThanOrEqualTo(7);
    assertThat(shown.at("waiting_for_slack.since")).isEqualTo(shown.at("milestones.declared_at"));

    muster.sandbox().weather().gone(false);
    muster.sandbox().turnClock(Duration.ofMinutes(2));
    untilTrue(
        "nothing waits any more", () -> maya.get(url).json().path("waiting_for_slack").isNull());
    var said =
        muster.person("maya").messages(maya.get(url).at("channel.name")).stream()
            .filter(message -> !message.ephemeral())
            .map(PostedMessage::text)
            .filter(text -> !text.contains("Commander:"))
            .filter(text -> text.contains(" word") || text.contains("Note "))
            .map(text -> text.replaceFirst("(?s).*(First word|Last word|Note [0-9]).*", "$1"))
            .toList();
    assertThat(said)
        .containsExactly(
            "First word", "Note 0", "Note 1", "Note 2", "Note 3", "Note 4", "Last word");
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

  @Test
  void the_same_key_declares_once() throws Exception {
    var caller = maya.key("\"8e03978e-40d5-43e8-bc93-6894a57f9324\"");
    var body = "{\"title\": \"Once\", \"severity\": \"sev3\"}";
    Callable<Caller.Answer> repeat = () -> caller.post("/api/v1/incidents", body);

    var answers = Together.run(repeat, repeat, repeat, repeat, repeat, repeat);

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
    muster.bean(Requests.class).run(now.plus(Duration.ofHours(23)));
    assertThat(maya.key("daily").post(url + "/notes", note).header("Idempotency-Replayed"))
        .isEqualTo("true");
    muster.bean(Requests.class).run(now.plus(Duration.ofHours(25)));
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
        "{\"title\":17,\"severity\":\"sev1\"} | title | Send a string.",
        "{\"title\":true,\"severity\":\"sev1\"} | title | Send a string.",
        "{\"title\":[],\"severity\":\"sev1\"} | title | Send a string.",
        "{\"title\":\"x\",\"severity\":\"\"} | severity | Send one of sev1, sev2, sev3, sev4.",
        "{\"title\":\"x\",\"severity\":\"sev9\"} | severity | Send one of sev1",
        "{\"title\":\"x\",\"severity\":\"sev1\",\"private\":\"yes\"} | private | Send true or"
            + " false",
        "{\"title\":\"x\",\"severity\":\"sev1\",\"private\":1} | private | Send true or false",
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
        "/notes | {\"text\":null} | text | Write what you want to say.",
        "/notes | {\"words\":\"x\"} | words | There is no such field. Known here: kind,"
            + " occurred_at, text.",
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
  })
  void a_question_that_makes_no_sense_is_refused(String query, String field) {
    refused(maya.get("/api/v1/incidents?" + query), field, "Use ");
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

  private String declare(Caller caller, String title) {
    var answer =
        caller.post(
            "/api/v1/incidents", "{\"title\": \"%s\", \"severity\": \"sev2\"}".formatted(title));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.at("url");
  }

  private static IncidentNumber number(String url) {
    return IncidentNumber.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
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

  private static List<String> values(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.path(field).asText())
        .toList();
  }

  private static void refused(Caller.Answer answer, String field, String sentence) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(values(answer.json().path("errors"), "field")).containsExactly(field);
    assertThat(answer.at("errors.0.detail")).startsWith(sentence);
    assertThat(answer.at("detail")).startsWith(field + ": " + sentence);
  }

  private static void same(Caller.Answer hidden, Caller.Answer missing) {
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(missing.body());
  }

  private String id(String person) {
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
