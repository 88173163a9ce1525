package dev.muster.crash;

import static dev.muster.crash.SweepTitles.REMINDERS;
import static dev.muster.testing.Patience.untilTrue;
import static java.util.Objects.requireNonNull;

import dev.muster.crash.Stop.Moment;
import org.jspecify.annotations.Nullable;

/** While it is closed everything is owed and nothing is carried. */
final class Curtain {

  /** How many commits stand still for its sake. */
  static final int STOPS = 2;

  final StoppedCommits stopped;
  private final Turnstile turnstile;
  private final Play play;
  private final Ledger ledger;
  private @Nullable Stop ring;
  private @Nullable Stop claim;
  private long rings;

  Curtain(Turnstile turnstile, Play play, Ledger ledger) {
    this.stopped = new StoppedCommits(turnstile);
    this.turnstile = turnstile;
    this.play = play;
    this.ledger = ledger;
  }

  void close(String declared) {
    ring();
    claim(declared);
  }

  /** The reminders stand still. */
  void ring() {
    ring = stopped.stop(Moment.BEFORE, "ring");
    rings = rings();
    play.turnTo(REMINDERS);
    stopped.awaitCaught(ring);
    REMINDERS.forEach(ledger::rung);
  }

  /** And so does whoever carries. */
  void claim(String declared) {
    claim = stopped.stop(Moment.BEFORE, "claim", "open-channel/" + declared);
    play.declare("priya", "sev3", declared);
    stopped.awaitCaught(claim);
  }

  /** What was owed a moment ago is left to its own ring: all of it must be older than that. */
  void open() {
    var since = System.nanoTime();
    untilTrue("nothing was just owed", () -> System.nanoTime() - since > 1_100_000_000L);
    stopped.release(requireNonNull(ring));
    untilTrue("the reminders have rung", () -> rings() > rings);
    stopped.release(requireNonNull(claim));
  }

  private long rings() {
    return turnstile.journal().stream().filter(label -> label.equals("ring")).count();
  }
}
