package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** What stands in an incident's way outside, for its people to see and mend. */
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

  /** Whether it is new: the same cause is told once, however much it stops. */
  boolean met(ClaimedEffect claimed, EffectNotDone problem, Instant now) {
    return rows.insert(
            claimed.incident().value(),
            problem.cause(),
            EffectNames.of(claimed.effect()),
            problem.problem(),
            now)
        == 1;
  }

  /** Whether something that stood in the way is gone, now that this went through. */
  boolean over(ClaimedEffect claimed) {
    var incident = claimed.incident().value();
    var kind = EffectNames.of(claimed.effect());
    // That one person came says nothing of those who could not, nor one effect of another's bug.
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
