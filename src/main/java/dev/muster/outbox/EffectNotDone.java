package dev.muster.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The outside world did not take an effect. What it says decides what becomes of it. */
public final class EffectNotDone extends Exception {

  private static final long serialVersionUID = 1L;

  private static final String NO_CHANNEL = "channel";

  /** What whatever goes through in the channel proves wrong. */
  static final Set<String> CHANNEL_CAUSES = Set.of(NO_CHANNEL);

  enum Outlook {
    /** No call was made: not its turn. */
    NOT_YET,
    /** Refused by a rate limit: it has not happened, and goes again when the pause is over. */
    PAUSED,
    LATER,
    /** Nobody is there, or nobody lets us in: nothing else would come through either. */
    AWAY,
    NEVER
  }

  private final String cause;
  private final Outlook outlook;
  private final boolean doubtful;
  private final transient Optional<Duration> retryAfter;

  private EffectNotDone(
      String problem, Outlook outlook, boolean doubtful, Optional<Duration> retryAfter) {
    this("", problem, outlook, doubtful, retryAfter);
  }

  private EffectNotDone(
      String cause,
      String problem,
      Outlook outlook,
      boolean doubtful,
      Optional<Duration> retryAfter) {
    super(problem);
    this.cause = cause;
    this.outlook = outlook;
    this.doubtful = doubtful;
    this.retryAfter = retryAfter;
  }

  /** It has not been tried, because it was not its turn. */
  public static EffectNotDone throttled(String problem, Duration wait) {
    return new EffectNotDone(problem, Outlook.NOT_YET, false, Optional.of(wait));
  }

  /**
   * A rate limit refused it. Tried again as soon as that has passed, as often as it takes.
   *
   * @param wait how long the other side asked us to wait
   */
  public static EffectNotDone paused(String problem, Duration wait) {
    return new EffectNotDone(problem, Outlook.PAUSED, false, Optional.of(wait));
  }

  /**
   * It was refused, so it surely has not happened.
   *
   * @param retryAfter how long the other side asked us to wait
   */
  public static EffectNotDone later(String problem, Optional<Duration> retryAfter) {
    return new EffectNotDone(problem, Outlook.LATER, false, retryAfter);
  }

  /** No answer, or none that says whether it has happened. */
  public static EffectNotDone unknownOutcome(String problem) {
    return new EffectNotDone(problem, Outlook.LATER, true, Optional.empty());
  }

  /**
   * Tried again for as long as it takes.
   *
   * @param doubtful whether it may have happened all the same
   */
  public static EffectNotDone unreachable(String problem, boolean doubtful) {
    return new EffectNotDone(problem, Outlook.AWAY, doubtful, Optional.empty());
  }

  /**
   * It takes a person to mend that.
   *
   * @param cause what is told once and not again for everything it stops; at most 120 characters
   * @param problem a sentence for the commander, with the next step
   */
  public static EffectNotDone permanent(String cause, String problem) {
    return new EffectNotDone(cause, problem, Outlook.NEVER, false, Optional.empty());
  }

  /**
   * @param kind of the effect that met a bug of ours
   */
  static EffectNotDone bug(String kind) {
    return permanent(
        causeOfBug(kind),
        "Muster has a bug in %s; the log of the server has the details. Try again; if it fails again, upgrade Muster first."
            .formatted(kind));
  }

  static String causeOfBug(String kind) {
    return "bug in " + kind;
  }

  /** The channel itself is gone or shut: it takes nothing from us. */
  public static EffectNotDone neverThere(String problem) {
    return permanent(NO_CHANNEL, problem);
  }

  public boolean isLasting() {
    return outlook == Outlook.NEVER;
  }

  public boolean isAway() {
    return outlook == Outlook.AWAY;
  }

  /** Whether it is one of the failures after so many of which an effect is given up. */
  public boolean counts() {
    return outlook == Outlook.LATER || outlook == Outlook.NEVER;
  }

  /** Whether the attempt may have had its effect. */
  public boolean isOutcomeUnknown() {
    return doubtful;
  }

  public boolean isAboutChannel() {
    return CHANNEL_CAUSES.contains(cause);
  }

  String cause() {
    return cause;
  }

  Outlook outlook() {
    return outlook;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  public String problem() {
    return String.valueOf(getMessage());
  }

  /** For the log. A sentence for the commander may tell the title, and names of people. */
  public String inBrief() {
    return cause.isEmpty() ? problem() : cause;
  }
}
