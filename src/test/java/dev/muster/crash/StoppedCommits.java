package dev.muster.crash;

import static dev.muster.testing.Patience.untilTrue;

import dev.muster.crash.Stop.Moment;
import java.util.ArrayList;
import java.util.List;

/** Commits of another process that stand still, before they are done or right after. */
final class StoppedCommits {

  private final Turnstile turnstile;
  private final List<Stop> stops = new ArrayList<>();

  StoppedCommits(Turnstile turnstile) {
    this.turnstile = turnstile;
  }

  Stop stop(Moment moment, String kind, String... words) {
    var stop = new Stop(String.valueOf(stops.size()), moment, kind, List.of(words));
    stops.add(stop);
    turnstile.stop(stops);
    return stop;
  }

  /** One for each of these effects. */
  void settling(Moment moment, String title, String... effects) {
    for (var effect : effects) {
      stops.add(
          new Stop(String.valueOf(stops.size()), moment, "settle", List.of(effect + "/" + title)));
    }
    turnstile.stop(stops);
  }

  void awaitCaught(Stop stop) {
    untilTrue(stop + " is reached", () -> turnstile.hasCaught(stop));
  }

  void awaitCaught() {
    try {
      untilTrue("every commit stands", () -> stops.stream().allMatch(turnstile::hasCaught));
    } catch (AssertionError late) {
      var missing = stops.stream().filter(stop -> !turnstile.hasCaught(stop)).toList();
      throw new AssertionError("never reached: " + missing, late);
    }
  }

  void release(Stop stop) {
    turnstile.release(stop);
  }
}
