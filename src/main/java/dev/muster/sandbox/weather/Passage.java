package dev.muster.sandbox.weather;

import dev.muster.sandbox.calls.Call.Direction;
import dev.muster.sandbox.calls.CallLog;
import dev.muster.sandbox.http.Exchange;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** The way every call of the app takes, there and back, through whatever weather there is. */
public final class Passage {

  private final Weather weather;
  private final CallLog calls;
  private final RateGate gate;

  public Passage(Weather weather, CallLog calls, InstantSource clock) {
    this.weather = weather;
    this.calls = calls;
    this.gate = new RateGate(clock);
  }

  public void take(Request request, Exchange exchange, Supplier<Answer> apply) {
    long call =
        calls.begin(
            Direction.TO_SLACK,
            request.method(),
            request.team(),
            request.channel(),
            request.arguments());
    Sending sending = new Sending(exchange, calls, call);
    try {
      go(request, sending, apply);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      sending.cut("cut");
    }
  }

  private void go(Request request, Sending sending, Supplier<Answer> apply)
      throws InterruptedException {
    if (weather.isGone()) {
      sending.cut("gone");
      return;
    }
    Optional<Fault> fault = weather.draw(request.method());
    Duration halfway = weather.drawLatency().dividedBy(2);
    pause(halfway);
    if (fault.isPresent() && befell(fault.get(), sending)) {
      return;
    }
    Optional<Duration> wait =
        weather.enforcesTiers()
            ? gate.refuse(request.method(), request.channel())
            : Optional.empty();
    if (wait.isPresent()) {
      sending.tooMany(wait.get());
      return;
    }
    Answer answer = apply.get();
    pause(halfway);
    if (fault.isEmpty() || !befellAfterwards(fault.get(), sending)) {
      sending.answer(answer);
    }
  }

  /** Whether the call ends here, nothing applied. */
  private boolean befell(Fault fault, Sending sending) throws InterruptedException {
    switch (fault) {
      case Fault.RateLimited it -> sending.tooMany(it.retryAfter());
      case Fault.ServerError it -> sending.answer(Answer.broken(it.status()));
      case Fault.Refused it -> sending.answer(Answer.refused(it.error()));
      case Fault.CutBefore it -> sending.cut("cut before");
      case Fault.NeverAnswers it -> {
        weather.awaitEnd();
        sending.cut("never answered");
      }
      case Fault.CutAfter it -> {
        return false;
      }
      case Fault.Held it -> {
        return false;
      }
    }
    return true;
  }

  private static boolean befellAfterwards(Fault fault, Sending sending)
      throws InterruptedException {
    if (fault instanceof Fault.CutAfter) {
      sending.cut("cut after");
      return true;
    }
    if (fault instanceof Fault.Held(Hold hold)) {
      hold.keep();
    }
    return false;
  }

  private static void pause(Duration duration) throws InterruptedException {
    if (duration.isPositive()) {
      Thread.sleep(duration);
    }
  }
}
