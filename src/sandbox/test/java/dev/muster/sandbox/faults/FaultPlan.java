package dev.muster.sandbox.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults still to come: some are met once, in the order they were asked for, some always. */
final class FaultPlan {

  static final String EVERY_METHOD = "*";

  private final List<Coming> once = new ArrayList<>();
  private final List<Coming> always = new ArrayList<>();

  private record Coming(String method, Predicate<CallRequest> when, Fault fault) {

    boolean meets(CallRequest request) {
      boolean named =
          method.equals(EVERY_METHOD) ? request.isMethod() : method.equals(request.method());
      return named && when.test(request);
    }
  }

  synchronized void once(String method, Predicate<CallRequest> when, Fault fault) {
    once.add(new Coming(method, when, fault));
  }

  synchronized void always(String method, Predicate<CallRequest> when, Fault fault) {
    always.add(new Coming(method, when, fault));
  }

  synchronized Optional<Fault> draw(CallRequest request) {
    Optional<Coming> next = first(once, request);
    next.ifPresent(once::remove);
    return next.or(() -> first(always, request)).map(Coming::fault);
  }

  synchronized void clear() {
    once.clear();
    always.clear();
  }

  private static Optional<Coming> first(List<Coming> faults, CallRequest request) {
    return faults.stream().filter(each -> each.meets(request)).findFirst();
  }
}
