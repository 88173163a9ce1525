package dev.muster.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;

/** A delivery as the workspace once sent it, to be sent again as if it were another one. */
record SlackRequest(Kind kind, String contentType, String body) {

  enum Kind {
    COMMAND,
    CLICK,
    FORM,
    EVENT
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAYLOAD = "payload=";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  static SlackRequest of(String contentType, String body) {
    if (!contentType.startsWith("application/x-www-form-urlencoded")) {
      return new SlackRequest(Kind.EVENT, contentType, body);
    }
    if (!body.startsWith(PAYLOAD)) {
      return new SlackRequest(Kind.COMMAND, contentType, body);
    }
    var isForm = payload(body).path("type").asText().equals("view_submission");
    return new SlackRequest(isForm ? Kind.FORM : Kind.CLICK, contentType, body);
  }

  boolean mentions(String words) {
    return URLDecoder.decode(body, UTF_8).contains(words);
  }

  /** The same from the same person, but not a repeat: with names of its own wherever it has any. */
  SlackRequest again(long number) {
    var fresh =
        switch (kind) {
          case COMMAND -> body.replaceFirst("(trigger_id=[^&]*)", "$1." + number);
          case CLICK, FORM -> PAYLOAD + URLEncoder.encode(interaction(number).toString(), UTF_8);
          case EVENT -> event(number).toString();
        };
    return new SlackRequest(kind, contentType, fresh);
  }

  HttpRequest to(URI door, String signingSecret, Instant now) {
    var timestamp = now.getEpochSecond();
    return HttpRequest.newBuilder(door)
        .timeout(PATIENCE)
        .header("Content-Type", contentType)
        .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
        .header("X-Slack-Signature", Signature.of(signingSecret, timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private ObjectNode interaction(long number) {
    var payload = payload(body);
    payload.put("trigger_id", payload.path("trigger_id").asText() + "." + number);
    if (kind == Kind.FORM) {
      var view = (ObjectNode) payload.path("view");
      view.put("id", "V" + number);
    }
    return payload;
  }

  private ObjectNode event(long number) {
    return read(body).put("event_id", "Ev" + number);
  }

  private static ObjectNode payload(String body) {
    return read(URLDecoder.decode(body.substring(PAYLOAD.length()), UTF_8));
  }

  private static ObjectNode read(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
