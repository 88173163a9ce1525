package dev.muster.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.json.GsonFactory;
import dev.muster.outbox.OutboxBell;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes through a socket, taken in as what comes through the door is. */
@Singleton
class Envelopes {

  private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private final Switchboard switchboard;
  private final DeliveryReader reader;
  private final OutboxBell bell;

  Envelopes(Switchboard switchboard, DeliveryReader reader, OutboxBell bell) {
    this.switchboard = switchboard;
    this.reader = reader;
    this.bell = bell;
  }

  /**
   * What cannot be stored is not acknowledged, so that Slack sends it again.
   *
   * @param reply sends through the socket the envelope came by
   */
  void open(JsonObject envelope, Consumer<String> reply) {
    note(envelope);
    var answer = switchboard.answer(reader.read(envelope));
    if (answer.getStatusCode() == 200) {
      acknowledge(envelope, answer, reply);
    } else {
      LOG.warn("An envelope of Slack's was not acknowledged: {}", answer.getStatusCode());
    }
  }

  /** The acknowledgement is out: now Slack can be asked for things. */
  private void acknowledge(JsonObject envelope, Response answer, Consumer<String> reply) {
    var ack = ack(envelope);
    if (answer.getBody() != null && !answer.getBody().isEmpty()) {
      ack.add("payload", payload(answer));
    }
    try {
      reply.accept(GSON.toJson(ack));
    } finally {
      bell.ring();
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
