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
 * Has what one form brought about said in one message. Only what was recorded at the same instant
 * is said together: how fast the chat takes messages must not decide what they look like.
 */
@Singleton
class FactCoalescer {

  private static final int MOST = 8;

  private final EffectRows rows;

  FactCoalescer(EffectRows rows) {
    this.rows = rows;
  }

  /** What is left to be owed. */
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
