package dev.muster.reminder;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Nudge;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param since the time from which the incident lacks it
 * @param dueAt null after the last nudge
 * @param times how many nudges were sent; one that was snoozed does not count
 * @param message the message of the last nudge, while it still has buttons
 */
@MappedEntity("nudge")
record NudgeRow(
    @EmbeddedId Key key,
    Instant since,
    @Nullable Instant dueAt,
    int times,
    boolean snoozed,
    @Nullable String message) {

  @Embeddable
  record Key(@MappedProperty("incident") long incident, @MappedProperty("kind") Nudge kind) {}

  static NudgeRow first(IncidentNumber incident, Nudge nudge, Instant since, Instant dueAt) {
    return new NudgeRow(new Key(incident.value(), nudge), since, dueAt, 0, false, null);
  }

  Nudge nudge() {
    return key.kind();
  }

  IncidentNumber number() {
    return new IncidentNumber(key.incident());
  }

  NudgeRow asked(@Nullable Instant next) {
    return new NudgeRow(key, since, next, times + 1, snoozed, null);
  }

  /** Moves the due time without counting a nudge. */
  NudgeRow later(Instant newSince, Instant at) {
    return new NudgeRow(key, newSince, at, times, snoozed, message);
  }

  NudgeRow snoozed(@Nullable Instant until) {
    return new NudgeRow(key, since, until, Math.max(0, times - 1), true, null);
  }

  NudgeRow postedAs(String posted) {
    return new NudgeRow(key, since, dueAt, times, snoozed, posted);
  }
}
