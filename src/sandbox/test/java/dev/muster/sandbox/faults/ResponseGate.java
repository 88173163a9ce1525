package dev.muster.sandbox.faults;

import dev.muster.sandbox.calls.CallLog;
import dev.muster.sandbox.calls.CallOutcome;
import dev.muster.sandbox.http.Exchange;
import java.time.Duration;

/**
 * The way back to the caller. A call is over in the log before its answer leaves: whoever acts on
 * the answer then always begins after it.
 */
record ResponseGate(Exchange exchange, CallLog calls, long call) {

  void answer(CallOutcome answer) {
    calls.end(call, answer.outcome());
    exchange.answer(answer.status(), answer.mediaType(), answer.body());
  }

  void answerAndClose(CallOutcome answer) {
    calls.end(call, answer.outcome());
    exchange.answerAndClose(answer.status(), answer.mediaType(), answer.body());
  }

  void tooMany(Duration retryAfter) {
    exchange.withHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
    answer(BadAnswers.tooMany());
  }

  void cut(String how) {
    calls.end(call, how);
    exchange.cut();
  }
}
