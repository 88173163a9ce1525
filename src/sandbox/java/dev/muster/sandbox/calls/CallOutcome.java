package dev.muster.sandbox.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.json.Json;

/**
 * The response to a call.
 *
 * @param outcome "ok", Slack's error code, or another outcome
 */
public record CallOutcome(int status, String mediaType, String body, String outcome) {

  /** The response of a method: success, or Slack's error with status 200. */
  public static CallOutcome of(ObjectNode json) {
    boolean fine = json.path("ok").asBoolean();
    return of(200, json, fine ? "ok" : json.path("error").asText());
  }

  public static CallOutcome of(int status, ObjectNode json, String outcome) {
    return new CallOutcome(status, "application/json; charset=utf-8", Json.write(json), outcome);
  }

  public static CallOutcome words(int status, String words, String outcome) {
    return new CallOutcome(status, "text/plain; charset=utf-8", words, outcome);
  }

  void sendTo(Exchange exchange) {
    exchange.answer(status, mediaType, body);
  }
}
