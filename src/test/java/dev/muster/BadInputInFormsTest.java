package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentEvent;
import dev.muster.incident.Status;
import dev.muster.sandbox.PostedMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forms and buttons: too long, empty, too late, forged or out of place. */
class BadInputInFormsTest extends BadInputFrame {

  @Test
  void a_title_of_3000_characters_typed_as_a_command_is_kept_whole_in_the_summary() {
    var title = "Checkout is down & ".repeat(200).substring(0, 2999) + "!";

    assertThat(maya.type("general", "/incident declare sev1 " + title).isAcked()).isTrue();

    var form = maya.awaitView();
    assertThat(form.value("title", "input").path("value").asText()).hasSize(120).endsWith("…");
    assertThat(form.value("summary", "input").path("value").asText()).isEqualTo(title);
    assertThat(maya.submit().isAccepted()).isTrue();
    assertThat(newest().orElseThrow().summary()).isEqualTo(title);
  }

  @Test
  void a_title_of_3000_characters_sent_by_a_forged_form_is_refused_beside_its_field() {
    var before = newest();

    var answer = new RawDelivery(muster).interaction(declaration("V0LONG", "x".repeat(3000)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer.body()).path("errors"))
        .isEqualTo(
            json(
                """
                {"title":"Keep the title to 120 characters (it has 3000); \
                put the rest into the summary."}\
                """));
    assertThat(newest()).isEqualTo(before);
  }

  @Test
  void an_update_without_words_is_refused_beside_its_field() {
    var incident = declare("Empty update");
    maya.type(incident.channel, "/incident update");
    maya.fill("words/input", " \u200b ");

    assertThat(maya.submit().errors())
        .isEqualTo(
            Map.of("words", "The update is empty; write what you want to say and send it again."));
    assertThat(facts(incident, IncidentEvent.UpdatePosted.class)).isEmpty();
  }

  @Test
  void an_impact_that_starts_in_the_future_is_refused_beside_its_field() {
    var incident = declare("Future impact");
    var future = muster.sandbox().clock().instant().plus(Duration.ofHours(1)).getEpochSecond();
    maya.type(incident.channel, "/incident resolve");
    maya.fill("started/input", String.valueOf(future));

    assertThat(maya.submit().errors())
        .isEqualTo(Map.of("started", "Impact and detection cannot lie in the future."));
    assertThat(incident.now().status()).isEqualTo(Status.INVESTIGATING);

    maya.fill("started/input", "").fill("detected/input", String.valueOf(future));
    assertThat(maya.submit().errors()).containsOnlyKeys("detected");
    assertThat(incident.now().status()).isEqualTo(Status.INVESTIGATING);
  }

  @Test
  void resolving_what_somebody_else_has_resolved_is_said_at_the_first_field() {
    var incident = declare("Resolved by two");
    maya.type(incident.channel, "/incident resolve");
    tom.join(incident.channel);
    tom.type(incident.channel, "/incident resolve");
    assertThat(tom.submit().isAccepted()).isTrue();

    assertThat(maya.submit().errors())
        .isEqualTo(
            Map.of(
                "explanation",
                incident.number + " is already resolved; reopen it first with /incident reopen."));
    assertThat(facts(incident, IncidentEvent.Resolved.class)).hasSize(1);
  }

  @Test
  void a_button_in_a_channel_that_is_no_incidents_does_nothing() {
    var before = newest();
    var general = maya.messages("general").isEmpty() ? said("hello") : said("hello again");

    var answer =
        new RawDelivery(muster)
            .interaction(
                """
                {"type":"block_actions","team":{"id":"T1"},"user":{"id":"%s","username":"maya"},
                "container":{"type":"message","channel_id":"%s","message_ts":"%s"},
                "trigger_id":"1.2","response_url":"%shooks/none",
                "actions":[{"type":"button","action_id":"resolve","block_id":"b","value":"1"}]}\
                """
                    .formatted(maya.id(), general.channel(), general.ts(), muster.sandbox().url()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(maya.view()).isEmpty();
    assertThat(newest()).isEqualTo(before);
  }

  private PostedMessage said(String words) {
    maya.type("general", words);
    return post(maya, "general", each -> each.text().equals(words)).orElseThrow();
  }
}
