package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** What stands in an incident's way outside, for its people to see and mend. */
@Singleton
public class Problems {

  private final ProblemRows rows;

  Problems(ProblemRows rows) {
    this.rows = rows;
  }

  /** The oldest first. */
  @Transactional(readOnly = true)
  public List<Problem> of(IncidentNumber incident) {
    return rows.of(incident.value()).stream().map(ProblemRow::problem).toList();
  }

  /** Whether it is new: the same cause is told once, however much it stops. */
  boolean met(Errand errand, Undelivered problem, Instant now) {
    return rows.insert(
            errand.incident().value(),
            problem.cause(),
            Kinds.of(errand.effect()),
            problem.problem(),
            now)
        == 1;
  }

  /** Whether something that stood in the way is gone, now that this went through. */
  boolean over(Errand errand) {
    var incident = errand.incident().value();
    var kind = Kinds.of(errand.effect());
    // That one person came says nothing of those who could not, nor one effect of another's bug.
    var gone =
        errand.effect() instanceof Effect.Invite || errand.effect() instanceof Effect.CallIn
            ? 0
            : rows.over(incident, kind, Undelivered.causeOfBug(kind));
    if (Lane.of(errand.effect()).isInChannel()) {
      gone += rows.gone(incident, Undelivered.CHANNEL_CAUSES);
    }
    return gone > 0;
  }

  void forget(IncidentNumber incident) {
    rows.forget(incident.value());
  }
}
