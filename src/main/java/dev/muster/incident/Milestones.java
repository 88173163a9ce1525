package dev.muster.incident;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The moments the response is measured by. All but {@code declared} stay empty until they are
 * known; none is ever guessed.
 *
 * @param acknowledged when somebody first took command
 * @param mitigated when it first went to monitoring or, failing that, was resolved
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Milestones(
    @Nullable Instant impactStarted,
    @Nullable Instant detected,
    Instant declared,
    @Nullable Instant acknowledged,
    @Nullable Instant mitigated,
    @Nullable Instant resolved,
    @Nullable Instant closed) {

  /** When it began for those we serve, or else when we were called. */
  public Instant started() {
    return impactStarted != null ? impactStarted : declared;
  }

  static Milestones declared(Instant at) {
    return new Milestones(null, null, at, null, null, null, null);
  }

  /** Nobody knows any more when the harm was over, if not at the end. */
  static Milestones past(RetrospectiveTimes past, Instant declared) {
    var over = past.resolved();
    return new Milestones(past.impactStarted(), null, declared, null, over, over, null);
  }

  Milestones acknowledged(Instant at) {
    return acknowledged != null
        ? this
        : new Milestones(impactStarted, detected, declared, at, mitigated, resolved, closed);
  }

  Milestones mitigated(Instant at) {
    return mitigated != null
        ? this
        : new Milestones(impactStarted, detected, declared, acknowledged, at, resolved, closed);
  }

  /** Resolving also fills what the resolution knows of the beginning, and mitigates. */
  Milestones resolved(Resolution resolution, Instant at) {
    return new Milestones(
        resolution.impactStarted() != null ? resolution.impactStarted() : impactStarted,
        resolution.detected() != null ? resolution.detected() : detected,
        declared,
        acknowledged,
        mitigated != null ? mitigated : at,
        at,
        closed);
  }

  /** What people can know better than we. */
  public record Known(
      @Nullable Instant impactStarted,
      @Nullable Instant detected,
      @Nullable Instant acknowledged,
      @Nullable Instant mitigated,
      @Nullable Instant resolved) {

    private Stream<Instant> all() {
      return Stream.of(impactStarted, detected, acknowledged, mitigated, resolved)
          .flatMap(Stream::ofNullable);
    }
  }

  /**
   * @throws Refused when that cannot be
   */
  Milestones corrected(Known known, Instant now) {
    if (known.all().anyMatch(now::isBefore)) {
      throw Refused.because("None of it can lie in the future.");
    }
    if (known.resolved() != null && resolved == null) {
      throw Refused.because("It is not resolved; /incident resolve says that it is.");
    }
    var ended = known.resolved() != null ? known.resolved() : resolved;
    requireOrder(known.impactStarted(), known.detected(), "detected before the impact started");
    requireOrder(known.impactStarted(), known.mitigated(), "mitigated before the impact started");
    requireOrder(known.mitigated(), ended, "resolved before it was mitigated");
    requireOrder(known.impactStarted(), ended, "resolved before the impact started");
    return new Milestones(
        known.impactStarted(),
        known.detected(),
        declared,
        known.acknowledged(),
        known.mitigated(),
        ended,
        closed);
  }

  private static void requireOrder(
      @Nullable Instant first, @Nullable Instant second, String wrong) {
    if (first != null && second != null && second.isBefore(first)) {
      throw Refused.because("It cannot have been %s.", wrong);
    }
  }

  Milestones closed(Instant at) {
    return new Milestones(impactStarted, detected, declared, acknowledged, mitigated, resolved, at);
  }

  /** What a relapse takes back: it was not over after all. */
  Milestones reopened() {
    return new Milestones(impactStarted, detected, declared, acknowledged, null, null, null);
  }
}
