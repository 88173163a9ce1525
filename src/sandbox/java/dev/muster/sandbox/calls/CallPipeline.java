package dev.muster.sandbox.calls;

import dev.muster.sandbox.http.Exchange;
import java.util.function.Supplier;

/** Handles a call by the app; tests can delay it or make it fail. */
@FunctionalInterface
public interface CallPipeline {

  /**
   * @param apply executes the call
   */
  void take(AppCall call, Exchange exchange, Supplier<CallOutcome> apply);

  /** Executes and answers every call. */
  static CallPipeline direct() {
    return (call, exchange, apply) -> apply.get().sendTo(exchange);
  }
}
