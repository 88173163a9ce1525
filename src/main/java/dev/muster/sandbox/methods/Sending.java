package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.calls.CallLog;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.json.Json;
import java.time.Duration;

/**
 * The way back to the caller. A call is over in the log before its answer leaves: whoever acts on
 * the answer then always begins after it.
 */
record Sending(Exchange exchange, CallLog calls, long call) {

  void answer(ObjectNode answer) {
    boolean fine = answer.path("ok").asBoolean();
    calls.end(call, fine ? "ok" : answer.path("error").asText());
    exchange.answer(200, answer);
  }

  void tooMany(Duration retryAfter) {
    calls.end(call, "ratelimited");
    exchange
        .withHeader("Retry-After", Long.toString(retryAfter.toSeconds()))
        .answer(429, Json.object().put("ok", false).put("error", "ratelimited"));
  }

  void fail(int status) {
    calls.end(call, Integer.toString(status));
    exchange.answer(status, "text/html", "<html><body>Something went wrong.</body></html>");
  }

  void cut(String how) {
    calls.end(call, how);
    exchange.cut();
  }
}
