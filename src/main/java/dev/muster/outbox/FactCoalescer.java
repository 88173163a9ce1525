package dev.muster.outbox;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentEvent.Renamed;
import dev.muster.incident.IncidentEvent.RoleAssigned;
import dev.muster.incident.IncidentEvent.RoleReleased;
import dev.muster.incident.IncidentEvent.ServicesChanged;
import dev.muster.incident.IncidentEvent.Summarized;
import dev.muster.incident.TimelineEntry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Posts several facts that one form recorded as one message. Combines only facts that were recorded
 * at the same instant, so that the rate at which the chat service accepts messages does not change
 * how they look.
 */
@Singleton
class FactCoalescer {

  private static final int MOST = 8;

  private final EffectRows rows;

  FactCoalescer(EffectRows rows) {
    this.rows = rows;
  }

  /**
   * Returns the effects that are still to be enqueued: without the post, if a pending post was
   * extended.
   */
  List<Effect> collapse(Incident incident, TimelineEntry entry, List<Effect> effects) {
    return comesWithOthers(entry.event())
            && joins(incident.number().value(), entry.id(), entry.recordedAt())
        ? effects.stream().filter(each -> !(each instanceof Effect.PostFact)).toList()
        : effects;
  }

  private boolean joins(long incident, long entry, Instant now) {
    return rows.lastPost(incident)
        .filter(row -> row.owedAt().equals(now) && row.attempts() == 0)
        .filter(row ->
            row.readEffect().orElse(null) instanceof Effect.PostFact post
                && post.entries().size() < MOST
                && rows.extend(row.place(), EffectRow.body(post.with(entry))) == 1)
        .isPresent();
  }

  private static boolean comesWithOthers(IncidentEvent event) {
    return event instanceof RoleAssigned
        || event instanceof RoleReleased
        || event instanceof Renamed
        || event instanceof Summarized
        || event instanceof ServicesChanged;
  }
}
