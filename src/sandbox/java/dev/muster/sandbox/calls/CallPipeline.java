package dev.muster.sandbox.calls;

import dev.muster.sandbox.http.Exchange;
import java.util.function.Supplier;

/** What a call of the app goes through. */
@FunctionalInterface
public interface CallPipeline {

  /**
   * @param apply carries the call out
   */
  void take(AppCall call, Exchange exchange, Supplier<CallOutcome> apply);

  /** Every call is carried out and answered. */
  static CallPipeline direct() {
    return (call, exchange, apply) -> apply.get().sendTo(exchange);
  }
}
