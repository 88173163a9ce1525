package dev.muster.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** An effect could not be performed. The {@link Outlook} decides whether and when it is retried. */
public final class EffectNotDone extends Exception {

  private static final long serialVersionUID = 1L;

  private static final String NO_CHANNEL = "channel";

  /** Causes that are disproved by any effect that succeeds in the channel. */
  static final Set<String> CHANNEL_CAUSES = Set.of(NO_CHANNEL);

  enum Outlook {
    /** No call was made, because the rate limit or the lease did not allow it. */
    NOT_YET,
    /**
     * A rate limit refused the call, so the effect did not happen. Retried when the pause is over.
     */
    PAUSED,
    LATER,
    /**
     * The chat service is unreachable or rejects Muster's credentials, so other effects would fail
     * too.
     */
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

  /** No call was made: the rate limit or the lease did not allow it. */
  public static EffectNotDone throttled(String problem, Duration wait) {
    return new EffectNotDone(problem, Outlook.NOT_YET, false, Optional.of(wait));
  }

  /**
   * A rate limit refused the call. Retried when the wait is over, without a limit on attempts.
   *
   * @param wait how long the chat service asked to wait
   */
  public static EffectNotDone paused(String problem, Duration wait) {
    return new EffectNotDone(problem, Outlook.PAUSED, false, Optional.of(wait));
  }

  /**
   * The call was refused, so the effect did not happen.
   *
   * @param retryAfter how long the chat service asked to wait
   */
  public static EffectNotDone later(String problem, Optional<Duration> retryAfter) {
    return new EffectNotDone(problem, Outlook.LATER, false, retryAfter);
  }

  /** There was no answer, or the answer does not say whether the effect happened. */
  public static EffectNotDone unknownOutcome(String problem) {
    return new EffectNotDone(problem, Outlook.LATER, true, Optional.empty());
  }

  /**
   * The chat service is unreachable. Retried without a limit on attempts.
   *
   * @param doubtful whether the effect may have happened
   */
  public static EffectNotDone unreachable(String problem, boolean doubtful) {
    return new EffectNotDone(problem, Outlook.AWAY, doubtful, Optional.empty());
  }

  /**
   * Needs a person to fix it; not retried.
   *
   * @param cause identifies the failure, so that it is reported once for all effects that it stops;
   *     at most 120 characters
   * @param problem a sentence for the incident commander, with the next step
   */
  public static EffectNotDone permanent(String cause, String problem) {
    return new EffectNotDone(cause, problem, Outlook.NEVER, false, Optional.empty());
  }

  /**
   * @param kind the kind of effect that met a bug in Muster
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

  /** The channel is deleted or archived, or Muster is not a member of it. */
  public static EffectNotDone neverThere(String problem) {
    return permanent(NO_CHANNEL, problem);
  }

  public boolean isLasting() {
    return outlook == Outlook.NEVER;
  }

  public boolean isAway() {
    return outlook == Outlook.AWAY;
  }

  /** Whether the failure counts toward the number of attempts after which an effect is given up. */
  public boolean counts() {
    return outlook == Outlook.LATER || outlook == Outlook.NEVER;
  }

  /** Whether the attempt may have succeeded. */
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

  /**
   * The description for the log. Prefers the cause, because the sentence for the incident commander
   * may contain the incident's title and names of people.
   */
  public String inBrief() {
    return cause.isEmpty() ? problem() : cause;
  }
}
