package dev.muster.sandbox.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/**
 * How the Web API behaves: fair, until told otherwise. A method is named as Slack names it; "*" is
 * every one of them. Uploaded bytes are "upload", answers through a URL "response_url".
 */
public final class FaultInjector implements AutoCloseable {

  private final FaultPlan plan = new FaultPlan();
  private final CountDownLatch closed = new CountDownLatch(1);

  private volatile Latency latency = Latency.none();
  private volatile boolean gone;
  private volatile boolean tiersEnforced;

  public void latency(Latency each) {
    latency = each;
  }

  /** The next call of this method meets the fault; several are met one by one, in order. */
  public void next(String method, Fault fault) {
    next(method, any -> true, fault);
  }

  /** The next call of this method for which it holds; other calls pass by. */
  public void next(String method, Predicate<CallRequest> when, Fault fault) {
    plan.once(method, when, fault);
  }

  /** Every call of this method meets the fault until the weather clears. */
  public void always(String method, Fault fault) {
    always(method, any -> true, fault);
  }

  /** What was ordered for the next call comes first. */
  public void always(String method, Predicate<CallRequest> when, Fault fault) {
    plan.always(method, when, fault);
  }

  /** Catches the next call of this method after it was applied and before it is answered. */
  public HeldCall hold(String method) {
    return hold(method, any -> true);
  }

  public HeldCall hold(String method, Predicate<CallRequest> when) {
    HeldCall hold = new HeldCall();
    next(method, when, new Fault.Held(hold));
    return hold;
  }

  /** Catches the next call of this method before it is applied. */
  public HeldCall holdBefore(String method) {
    return holdBefore(method, any -> true);
  }

  public HeldCall holdBefore(String method, Predicate<CallRequest> when) {
    HeldCall hold = new HeldCall();
    next(method, when, new Fault.HeldBefore(hold));
    return hold;
  }

  /** Nobody is there: every connection ends at once, until someone is back. */
  public void gone(boolean isGone) {
    gone = isGone;
  }

  public void enforceTiers(boolean enforced) {
    tiersEnforced = enforced;
  }

  /** Everything fair again; what is held stays held. */
  public void clear() {
    plan.clear();
    latency = Latency.none();
    gone = false;
    tiersEnforced = false;
  }

  public boolean isGone() {
    return gone;
  }

  public boolean enforcesTiers() {
    return tiersEnforced;
  }

  Optional<Fault> draw(CallRequest request) {
    return plan.draw(request);
  }

  Duration drawLatency() {
    return latency.next();
  }

  /** Returns when the workspace closes: what was never answered ends there. */
  void awaitEnd() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
