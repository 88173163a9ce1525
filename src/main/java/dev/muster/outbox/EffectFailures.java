package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The open failures of each incident, which responders see and can fix. */
@Singleton
public class EffectFailures {

  private final EffectFailureRows rows;

  EffectFailures(EffectFailureRows rows) {
    this.rows = rows;
  }

  /** The oldest first. */
  @Transactional(readOnly = true)
  public List<EffectFailure> of(IncidentNumber incident) {
    return rows.of(incident.value()).stream().map(EffectFailureRow::problem).toList();
  }

  /**
   * Records a failure.
   *
   * @return whether its cause is new for the incident; a cause is reported once, however many
   *     effects it stops
   */
  boolean met(ClaimedEffect claimed, EffectNotDone problem, Instant now) {
    return rows.insert(
            claimed.incident().value(),
            problem.cause(),
            EffectNames.of(claimed.effect()),
            problem.problem(),
            now)
        == 1;
  }

  /**
   * Removes the failures that a performed effect disproves.
   *
   * @return whether any failure was removed
   */
  boolean over(ClaimedEffect claimed) {
    var incident = claimed.incident().value();
    var kind = EffectNames.of(claimed.effect());
    // One successful invitation does not disprove another's failure, and one performed effect does
    // not disprove a bug that another effect of its kind met.
    var gone =
        claimed.effect() instanceof Effect.Invite || claimed.effect() instanceof Effect.CallIn
            ? 0
            : rows.over(incident, kind, EffectNotDone.causeOfBug(kind));
    if (EffectLane.of(claimed.effect()).isInChannel()) {
      gone += rows.gone(incident, EffectNotDone.CHANNEL_CAUSES);
    }
    return gone > 0;
  }

  void forget(IncidentNumber incident) {
    rows.forget(incident.value());
  }
}
