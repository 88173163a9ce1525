package dev.muster.sandbox.weather;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.calls.Answer;
import dev.muster.sandbox.json.Json;
import java.util.Map;

/** The answers that a fault makes. */
final class BadAnswers {

  private BadAnswers() {}

  static Answer refused(String error, Map<String, String> details) {
    ObjectNode json = Json.object().put("ok", false).put("error", error);
    details.forEach(json::put);
    return Answer.of(json);
  }

  static Answer tooMany() {
    return Answer.of(
        429, Json.object().put("ok", false).put("error", "ratelimited"), "ratelimited");
  }

  /** Status 200, and nothing that a client of the Web API could read. */
  static Answer unreadable(Answer answer, Fault.Nonsense nonsense) {
    String mediaType = answer.mediaType();
    String body = answer.body();
    return switch (nonsense) {
      case HTML ->
          new Answer(200, "text/html", "<html><body>Sign in to go on.</body></html>", "html");
      case EMPTY -> new Answer(200, mediaType, "", "empty");
      case TRUNCATED ->
          new Answer(200, mediaType, body.substring(0, body.length() / 2), "truncated");
      case ARRAY -> new Answer(200, mediaType, "[]", "array");
      case UNKNOWN -> new Answer(200, mediaType, "{\"status\":\"fine\"}", "unknown");
    };
  }

  static Answer broken(int status) {
    return new Answer(
        status, "text/html", "<html><body>Something broke.</body></html>", "http " + status);
  }
}
