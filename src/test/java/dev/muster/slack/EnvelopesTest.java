package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import dev.muster.outbox.OutboxBell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class EnvelopesTest {

  private final Switchboard switchboard = mock(Switchboard.class);
  private final OutboxBell bell = mock(OutboxBell.class);
  private final List<String> happened = new ArrayList<>();
  private final App app = new App(new AppConfig(), List.of());
  private final Envelopes envelopes = new Envelopes(switchboard, new DeliveryReader(app), bell);
  private final Envelopes wired =
      new Envelopes(new Switchboard(app, new Unheard()), new DeliveryReader(app), bell);

  @Test
  void slack_is_answered_before_anything_is_asked_of_it() {
    when(switchboard.answer(any())).thenReturn(Response.json(200, List.of("text")));
    Mockito.doAnswer(call -> happened.add("bell")).when(bell).ring();

    envelopes.open(command(), happened::add);

    assertThat(happened).containsExactly("{\"envelope_id\":\"E1\",\"payload\":[\"text\"]}", "bell");
  }

  @Test
  void an_answer_without_words_is_an_acknowledgement_alone() {
    when(switchboard.answer(any())).thenReturn(Response.ok());

    envelopes.open(command(), happened::add);

    assertThat(happened).containsExactly("{\"envelope_id\":\"E1\"}");
  }

  @Test
  void what_was_not_stored_is_not_acknowledged() {
    when(switchboard.answer(any())).thenReturn(Response.error(503));

    envelopes.open(command(), happened::add);

    assertThat(happened).isEmpty();
    verifyNoInteractions(bell);
  }

  @Test
  void what_asks_for_nothing_is_acknowledged() {
    wired.open(
        envelope("events_api", "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\"}"),
        happened::add);
    wired.open(envelope("interactive", "{\"type\":\"of_tomorrow\"}"), happened::add);
    wired.open(
        envelope(
            "events_api", "{\"type\":\"event_callback\",\"event\":{\"type\":\"of_tomorrow\"}}"),
        happened::add);
    wired.open(
        envelope("events_api", "{\"type\":\"event_callback\",\"event\":{\"type\":\"pin_added\"}}"),
        happened::add);

    assertThat(happened).hasSize(4).containsOnly("{\"envelope_id\":\"E1\"}");
  }

  @Test
  void what_makes_no_sense_is_passed_over() {
    wired.open(envelope("unheard_of", "{}"), happened::add);
    wired.open(envelope("events_api", "{}"), happened::add);
    wired.open(envelope("interactive", "{\"type\":\"block_actions\"}"), happened::add);
    wired.open(new JsonObject(), happened::add);

    assertThat(happened).isEmpty();
  }

  private static JsonObject command() {
    return envelope("slash_commands", "{\"command\":\"/incident\",\"user_id\":\"U1\"}");
  }

  private static JsonObject envelope(String type, String payload) {
    var envelope = new JsonObject();
    envelope.addProperty("envelope_id", "E1");
    envelope.addProperty("type", type);
    envelope.add("payload", JsonParser.parseString(payload));
    return envelope;
  }
}
