package dev.muster.killsweep;

import static dev.muster.testing.Patience.untilTrue;

import dev.muster.killsweep.Breakpoint.Moment;
import java.util.ArrayList;
import java.util.List;

/** Commits of another process that stand still, before they are done or right after. */
final class CommitBreakpoints {

  private final CommitInterceptor interceptor;
  private final List<Breakpoint> stops = new ArrayList<>();

  CommitBreakpoints(CommitInterceptor interceptor) {
    this.interceptor = interceptor;
  }

  Breakpoint stop(Moment moment, String kind, String... words) {
    var stop = new Breakpoint(String.valueOf(stops.size()), moment, kind, List.of(words));
    stops.add(stop);
    interceptor.stop(stops);
    return stop;
  }

  int size() {
    return stops.size();
  }

  /** One for each of these effects. */
  void settling(Moment moment, String title, String... effects) {
    for (var effect : effects) {
      stops.add(
          new Breakpoint(
              String.valueOf(stops.size()), moment, "settle", List.of(effect + "/" + title)));
    }
    interceptor.stop(stops);
  }

  void awaitCaught(Breakpoint stop) {
    untilTrue(stop + " is reached", () -> interceptor.hasCaught(stop));
  }

  void awaitCaught() {
    try {
      untilTrue("every commit stands", () -> stops.stream().allMatch(interceptor::hasCaught));
    } catch (AssertionError late) {
      var missing = stops.stream().filter(stop -> !interceptor.hasCaught(stop)).toList();
      throw new AssertionError("never reached: " + missing, late);
    }
  }

  void release(Breakpoint stop) {
    interceptor.release(stop);
  }
}
