package dev.muster.sandbox.weather;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.util.Map;

/** What goes back to a caller, and what the log says of it. */
public record Answer(int status, String mediaType, String body, String outcome) {

  /** A method's answer: fine, or Slack's error in a 200. */
  public static Answer of(ObjectNode json) {
    boolean fine = json.path("ok").asBoolean();
    return of(200, json, fine ? "ok" : json.path("error").asText());
  }

  public static Answer of(int status, ObjectNode json, String outcome) {
    return new Answer(status, "application/json; charset=utf-8", Json.write(json), outcome);
  }

  public static Answer words(int status, String words, String outcome) {
    return new Answer(status, "text/plain; charset=utf-8", words, outcome);
  }

  static Answer refused(String error, Map<String, String> details) {
    ObjectNode json = Json.object().put("ok", false).put("error", error);
    details.forEach(json::put);
    return of(json);
  }

  static Answer tooMany() {
    return of(429, Json.object().put("ok", false).put("error", "ratelimited"), "ratelimited");
  }

  /** Status 200, and nothing that a client of the Web API could read. */
  Answer unreadable(Fault.Nonsense nonsense) {
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
