package dev.muster.sandbox.calls;

import dev.muster.sandbox.http.Exchange;
import java.util.function.Supplier;

/** What a call of the app goes through. */
@FunctionalInterface
public interface Passage {

  /**
   * @param apply carries the call out
   */
  void take(AppCall call, Exchange exchange, Supplier<Answer> apply);

  /** Every call is carried out and answered. */
  static Passage direct() {
    return (call, exchange, apply) -> apply.get().sendTo(exchange);
  }
}
