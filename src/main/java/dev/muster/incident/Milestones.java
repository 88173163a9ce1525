package dev.muster.incident;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
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

  Milestones closed(Instant at) {
    return new Milestones(impactStarted, detected, declared, acknowledged, mitigated, resolved, at);
  }

  /** What a relapse takes back: it was not over after all. */
  Milestones reopened() {
    return new Milestones(impactStarted, detected, declared, acknowledged, null, null, null);
  }
}
