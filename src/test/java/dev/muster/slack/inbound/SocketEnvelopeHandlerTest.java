package dev.muster.slack.inbound;

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
import dev.muster.outbox.OutboxSignal;
import dev.muster.slack.payload.DeliveryReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class SocketEnvelopeHandlerTest {

  private final RequestDispatcher dispatcher = mock(RequestDispatcher.class);
  private final OutboxSignal signal = mock(OutboxSignal.class);
  private final List<String> on = new ArrayList<>();
  private final App app = new App(new AppConfig(), List.of());
  private final SocketEnvelopeHandler envelopes =
      new SocketEnvelopeHandler(dispatcher, new DeliveryReader(app), signal);
  private final SocketEnvelopeHandler wired =
      new SocketEnvelopeHandler(
          new RequestDispatcher(app, new UnhandledEvents()), new DeliveryReader(app), signal);

  @Test
  void slack_is_answered_before_anything_is_asked_of_it() {
    when(dispatcher.answer(any())).thenReturn(Response.json(200, List.of("text")));
    Mockito.doAnswer(call -> on.add("bell")).when(signal).wake();

    envelopes.open(command(), on::add);

    assertThat(on).containsExactly("{\"envelope_id\":\"E1\",\"payload\":[\"text\"]}", "bell");
  }

  @Test
  void an_answer_without_words_is_an_acknowledgement_alone() {
    when(dispatcher.answer(any())).thenReturn(Response.ok());

    envelopes.open(command(), on::add);

    assertThat(on).containsExactly("{\"envelope_id\":\"E1\"}");
  }

  @Test
  void what_was_not_stored_is_not_acknowledged() {
    when(dispatcher.answer(any())).thenReturn(Response.error(503));

    envelopes.open(command(), on::add);

    assertThat(on).isEmpty();
    verifyNoInteractions(signal);
  }

  @Test
  void what_asks_for_nothing_is_acknowledged() {
    wired.open(
        envelope("events_api", "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\"}"), on::add);
    wired.open(envelope("interactive", "{\"type\":\"of_tomorrow\"}"), on::add);
    wired.open(
        envelope(
            "events_api", "{\"type\":\"event_callback\",\"event\":{\"type\":\"of_tomorrow\"}}"),
        on::add);
    wired.open(
        envelope("events_api", "{\"type\":\"event_callback\",\"event\":{\"type\":\"pin_added\"}}"),
        on::add);

    assertThat(on).hasSize(4).containsOnly("{\"envelope_id\":\"E1\"}");
  }

  @Test
  void what_makes_no_sense_is_passed_over() {
    wired.open(envelope("unheard_of", "{}"), on::add);
    wired.open(envelope("events_api", "{}"), on::add);
    wired.open(envelope("interactive", "{\"type\":\"block_actions\"}"), on::add);
    wired.open(new JsonObject(), on::add);

    assertThat(on).isEmpty();
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
