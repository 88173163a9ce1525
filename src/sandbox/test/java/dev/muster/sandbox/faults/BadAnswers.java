package dev.muster.sandbox.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.calls.CallOutcome;
import dev.muster.sandbox.json.Json;
import java.util.Map;

/** The answers that a fault makes. */
final class BadAnswers {

  private BadAnswers() {}

  static CallOutcome refused(String error, Map<String, String> details) {
    ObjectNode json = Json.object().put("ok", false).put("error", error);
    details.forEach(json::put);
    return CallOutcome.of(json);
  }

  static CallOutcome tooMany() {
    return CallOutcome.of(
        429, Json.object().put("ok", false).put("error", "ratelimited"), "ratelimited");
  }

  /** Status 200, and nothing that a client of the Web API could read. */
  static CallOutcome unreadable(CallOutcome answer, Fault.Nonsense nonsense) {
    String mediaType = answer.mediaType();
    String body = answer.body();
    return switch (nonsense) {
      case HTML ->
          new CallOutcome(200, "text/html", "<html><body>Sign in to go on.</body></html>", "html");
      case EMPTY -> new CallOutcome(200, mediaType, "", "empty");
      case TRUNCATED ->
          new CallOutcome(200, mediaType, body.substring(0, body.length() / 2), "truncated");
      case ARRAY -> new CallOutcome(200, mediaType, "[]", "array");
      case UNKNOWN -> new CallOutcome(200, mediaType, "{\"status\":\"fine\"}", "unknown");
    };
  }

  static CallOutcome broken(int status) {
    return new CallOutcome(
        status, "text/html", "<html><body>Something broke.</body></html>", "http " + status);
  }
}
