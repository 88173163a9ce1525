package dev.muster.api;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.outbox.EffectFailures;
import dev.muster.sandbox.PostedMessage;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is decided over the API, whether Slack is there or not. */
abstract class ApiContract extends ApiFrame {

  ApiContract(TestDatabase database) {
    super(database);
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
    assertThat(muster.bean(EffectFailures.class).of(number(url))).isEmpty();
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
    muster.sandbox().faults().gone(true);
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

    muster.sandbox().faults().gone(false);
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
}
