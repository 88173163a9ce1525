package dev.muster;

import dev.muster.sandbox.faults.Fault;
import dev.muster.sandbox.faults.Fault.Nonsense;
import java.time.Duration;
import java.util.function.IntFunction;

/** What can become of a call. */
enum FaultKind {
  RATE_LIMITED(Fault.rateLimited(Duration.ofSeconds(1))),
  SERVER_ERROR_BEFORE(Fault.serverError()),
  SERVER_ERROR_AFTER(Fault.serverErrorAfter()),
  TIMEOUT_BEFORE(Fault.neverAnswers()),
  TIMEOUT_AFTER(Fault.neverAnswersAfter()),
  RESET_BEFORE(Fault.cutBefore()),
  RESET_AFTER(Fault.cutAfter()),
  UNREADABLE_BEFORE(index -> Fault.unreadable(nonsense(index))),
  UNREADABLE_AFTER(index -> Fault.unreadableAfter(nonsense(index + 1))),
  CLOSED_WHEN_IDLE(Fault.closedWhenIdle());

  private final IntFunction<Fault> faults;

  FaultKind(Fault fault) {
    this(index -> fault);
  }

  FaultKind(IntFunction<Fault> faults) {
    this.faults = faults;
  }

  /**
   * @param index of the call: where there are several kinds, those next to each other differ
   */
  Fault fault(int index) {
    return faults.apply(index);
  }

  private static Nonsense nonsense(int index) {
    var kinds = Nonsense.values();
    return kinds[index % kinds.length];
  }
}
