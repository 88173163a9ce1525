package dev.muster.slack.inbound;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.json.GsonFactory;
import dev.muster.outbox.OutboxSignal;
import dev.muster.slack.payload.DeliveryReader;
import dev.muster.slack.payload.Fields;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Processes Socket Mode envelopes like HTTP deliveries. */
@Singleton
class SocketEnvelopeHandler {

  private static final Logger LOG = LoggerFactory.getLogger(SocketEnvelopeHandler.class);
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private final RequestDispatcher dispatcher;
  private final DeliveryReader reader;
  private final OutboxSignal signal;

  SocketEnvelopeHandler(RequestDispatcher dispatcher, DeliveryReader reader, OutboxSignal signal) {
    this.dispatcher = dispatcher;
    this.reader = reader;
    this.signal = signal;
  }

  /**
   * Acknowledges the envelope once it is stored. An envelope that could not be stored is not
   * acknowledged, so that Slack sends it again.
   *
   * @param reply sends through the connection that the envelope came by
   */
  void open(JsonObject envelope, Consumer<String> reply) {
    note(envelope);
    var answer = dispatcher.answer(reader.read(envelope));
    if (answer.getStatusCode() == 200) {
      acknowledge(envelope, answer, reply);
    } else {
      LOG.warn("An envelope of Slack's was not acknowledged: {}", answer.getStatusCode());
    }
  }

  /** Sends the acknowledgement, then wakes the outbox. */
  private void acknowledge(JsonObject envelope, Response answer, Consumer<String> reply) {
    var ack = ack(envelope);
    if (answer.getBody() != null && !answer.getBody().isEmpty()) {
      ack.add("payload", payload(answer));
    }
    try {
      reply.accept(GSON.toJson(ack));
    } finally {
      signal.wake();
    }
  }

  private static JsonObject ack(JsonObject envelope) {
    var ack = new JsonObject();
    ack.add("envelope_id", envelope.get("envelope_id"));
    return ack;
  }

  private static JsonElement payload(Response answer) {
    if (String.valueOf(answer.getContentType()).startsWith("application/json")) {
      return GSON.fromJson(answer.getBody(), JsonElement.class);
    }
    var payload = new JsonObject();
    payload.addProperty("text", answer.getBody());
    return payload;
  }

  private static void note(JsonObject envelope) {
    var repeat = Fields.text(envelope, "retry_attempt");
    if (repeat.matches("[1-9][0-9]{0,2}")) {
      var reason = Fields.text(envelope, "retry_reason");
      LOG.info(
          "Slack repeats a delivery, time {}: {}",
          repeat,
          reason.matches("[a-z_]{1,40}") ? reason : "no reason given");
    }
  }
}
