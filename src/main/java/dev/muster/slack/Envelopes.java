package dev.muster.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.util.json.GsonFactory;
import dev.muster.logging.ExceptionText;
import dev.muster.outbox.OutboxBell;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes through a socket, taken in as what comes through the door is. */
@Singleton
class Envelopes {

  private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private final Switchboard switchboard;
  private final Unheard unheard;
  private final SocketModeRequestParser parser;
  private final OutboxBell bell;

  Envelopes(App app, Switchboard switchboard, Unheard unheard, OutboxBell bell) {
    this.switchboard = switchboard;
    this.unheard = unheard;
    this.parser = new SocketModeRequestParser(app.config());
    this.bell = bell;
  }

  /**
   * What cannot be stored is not acknowledged, so that Slack sends it again.
   *
   * @param reply sends through the socket the envelope came by
   */
  void open(JsonObject envelope, Consumer<String> reply) {
    if (RateLimitNotice.isIn(envelope.get("payload"))) {
      unheard.rateLimited();
      reply.accept(GSON.toJson(ack(envelope)));
      return;
    }
    var request = parse(envelope);
    if (request.isEmpty()) {
      return;
    }
    note(request.get());
    var answer = switchboard.answer(request.get().getBoltRequest());
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

  private Optional<SocketModeRequest> parse(JsonObject envelope) {
    try {
      return Optional.ofNullable(parser.parse(GSON.toJson(envelope)))
          .filter(request -> request.getBoltRequest() != null);
    } catch (RuntimeException malformed) {
      LOG.warn("An envelope could not be read: {}", ExceptionText.brief(malformed));
      return Optional.empty();
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

  private static void note(SocketModeRequest request) {
    var repeat = request.getEnvelope().getRetryAttempt();
    if (repeat != null && repeat > 0) {
      LOG.info(
          "Slack repeats a delivery, time {}: {}", repeat, request.getEnvelope().getRetryReason());
    }
  }
}
