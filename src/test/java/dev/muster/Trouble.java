package dev.muster;

import dev.muster.sandbox.weather.Fault;
import java.time.Duration;

/** What can become of a call. */
enum Trouble {
  RATE_LIMITED(Fault.rateLimited(Duration.ofSeconds(1))),
  SERVER_ERROR_BEFORE(Fault.serverError()),
  SERVER_ERROR_AFTER(Fault.serverErrorAfter()),
  TIMEOUT_BEFORE(Fault.neverAnswers()),
  TIMEOUT_AFTER(Fault.neverAnswersAfter()),
  RESET_BEFORE(Fault.cutBefore()),
  RESET_AFTER(Fault.cutAfter());

  private final Fault fault;

  Trouble(Fault fault) {
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
