package dev.muster;

import dev.muster.sandbox.faults.CallRequest;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** A call that meets the fault; with {@code lost}, after the answer of another one was lost. */
record FaultCase(
    String method, IntFunction<Predicate<CallRequest>> when, Optional<FaultCase> lost) {

  static FaultCase of(String method) {
    return of(method, number -> request -> request.about("inc-" + number));
  }

  static FaultCase of(String method, IntFunction<Predicate<CallRequest>> when) {
    return new FaultCase(method, when, Optional.empty());
  }

  /** Of those that do not say which incident they are about. */
  static FaultCase any(String method) {
    return of(method, number -> request -> true);
  }

  FaultCase after(FaultCase other) {
    return new FaultCase(method, when, Optional.of(other));
  }

  Point meeting(FaultKind trouble) {
    return new Point(this, trouble);
  }

  /** The call of one incident that meets one fault. */
  record Point(FaultCase call, FaultKind trouble) {}
}
