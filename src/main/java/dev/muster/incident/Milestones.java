package dev.muster.incident;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The milestones from which response times are computed. All but {@code declared} are null until
 * known; none is ever guessed.
 *
 * @param acknowledged when a commander was first assigned
 * @param mitigated when the status first became monitoring, or else when it was resolved
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

  /** When the impact started, or else when the incident was declared. */
  public Instant started() {
    return impactStarted != null ? impactStarted : declared;
  }

  static Milestones declared(Instant at) {
    return new Milestones(null, null, at, null, null, null, null);
  }

  /** Mitigation is set to the time of resolution, since a more precise time is not known. */
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

  /** Also sets the start times given in the resolution, and mitigation if it is not set yet. */
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

  /** The milestones that people can correct. */
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
   * @throws Refused when a milestone is in the future or out of order, or when {@code known} has a
   *     time of resolution but the incident is not resolved
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

  /** Clears mitigated, resolved and closed: reopening means the incident had not ended. */
  Milestones reopened() {
    return new Milestones(impactStarted, detected, declared, acknowledged, null, null, null);
  }
}
