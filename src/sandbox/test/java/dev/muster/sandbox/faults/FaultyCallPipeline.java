package dev.muster.sandbox.faults;

import dev.muster.sandbox.calls.AppCall;
import dev.muster.sandbox.calls.Call.Direction;
import dev.muster.sandbox.calls.CallLog;
import dev.muster.sandbox.calls.CallOutcome;
import dev.muster.sandbox.calls.CallPipeline;
import dev.muster.sandbox.faults.Fault.OnTheWayBack;
import dev.muster.sandbox.faults.Fault.OnTheWayThere;
import dev.muster.sandbox.http.Exchange;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The way every call of the app takes, there and back, through whatever weather there is. */
public final class FaultyCallPipeline implements CallPipeline {

  private final FaultInjector faults;
  private final CallLog calls;
  private final TierLimiter gate;

  public FaultyCallPipeline(FaultInjector faults, CallLog calls, InstantSource clock) {
    this.faults = faults;
    this.calls = calls;
    this.gate = new TierLimiter(clock);
  }

  @Override
  public void take(AppCall made, Exchange exchange, Supplier<CallOutcome> apply) {
    CallRequest request = CallRequest.of(made);
    long call =
        calls.begin(
            Direction.TO_SLACK,
            request.method(),
            request.team(),
            request.channel(),
            request.arguments());
    ResponseGate sending = new ResponseGate(exchange, calls, call);
    try {
      go(request, sending, apply);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      sending.cut("cut");
    }
  }

  private void go(CallRequest request, ResponseGate sending, Supplier<CallOutcome> apply)
      throws InterruptedException {
    if (faults.isGone()) {
      sending.cut("gone");
      return;
    }
    Fault fault = faults.draw(request).orElse(null);
    long begun = System.nanoTime();
    Duration latency = faults.drawLatency();
    pause(begun, latency.dividedBy(2));
    if (fault instanceof OnTheWayThere there && isStopped(there, sending)) {
      return;
    }
    Optional<Duration> wait =
        faults.enforcesTiers()
            ? gate.refuse(request.method(), request.channel())
            : Optional.empty();
    if (wait.isPresent()) {
      sending.tooMany(wait.get());
      return;
    }
    CallOutcome answer = apply.get();
    pause(begun, latency);
    if (fault instanceof OnTheWayBack back && isLost(back, answer, sending)) {
      return;
    }
    sending.answer(answer);
  }

  /** Whether the call ends here, nothing applied. */
  private boolean isStopped(OnTheWayThere fault, ResponseGate sending) throws InterruptedException {
    switch (fault) {
      case Fault.RateLimited it -> sending.tooMany(it.retryAfter());
      case Fault.ServerError it -> sending.answer(BadAnswers.broken(it.status()));
      case Fault.Refused it -> sending.answer(BadAnswers.refused(it.error(), it.details()));
      case Fault.CutBefore it -> sending.cut("cut before");
      case Fault.Unreadable it ->
          sending.answer(
              BadAnswers.unreadable(BadAnswers.refused("not_applied", Map.of()), it.nonsense()));
      case Fault.NeverAnswers it -> neverAnswer(sending);
      case Fault.HeldBefore it -> {
        if (it.hold().keep()) {
          return false;
        }
        sending.cut("cut before");
      }
    }
    return true;
  }

  /** Whether the call was applied and its answer does not go its usual way. */
  private boolean isLost(OnTheWayBack fault, CallOutcome answer, ResponseGate sending)
      throws InterruptedException {
    switch (fault) {
      case Fault.CutAfter it -> sending.cut("cut after");
      case Fault.ServerErrorAfter it -> sending.answer(BadAnswers.broken(it.status()));
      case Fault.UnreadableAfter it -> sending.answer(BadAnswers.unreadable(answer, it.nonsense()));
      case Fault.ClosedWhenIdle it -> sending.answerAndClose(answer);
      case Fault.NeverAnswersAfter it -> neverAnswer(sending);
      case Fault.Held it -> {
        if (it.hold().keep()) {
          return false;
        }
        sending.cut("cut after");
      }
    }
    return true;
  }

  private void neverAnswer(ResponseGate sending) throws InterruptedException {
    faults.awaitEnd();
    sending.cut("never answered");
  }

  /** What the call itself costs here is a part of its latency, not more of it. */
  private static void pause(long begun, Duration since) throws InterruptedException {
    long left = since.toNanos() - (System.nanoTime() - begun);
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }
}
