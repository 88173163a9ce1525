package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.StoredJson;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("effect")
record EffectRow(
    @Id @GeneratedValue @Nullable Long sequence,
    UUID id,
    long incident,
    String body,
    boolean needsChannel,
    @Nullable String queue,
    @Nullable String subject,
    EffectState state,
    int attempts,
    Instant nextAttemptAt,
    Instant owedAt,
    @Nullable Instant firstAttemptAt,
    @Nullable Instant settledAt,
    @Nullable String lastProblem) {

  private static final StoredJson<Effect> JSON = new StoredJson<>(Effect.class);

  static EffectRow owed(IncidentNumber incident, Effect effect, Instant now) {
    var lane = Lane.of(effect);
    return new EffectRow(
        null,
        UUID.randomUUID(),
        incident.value(),
        JSON.write(effect),
        lane.needsChannel(),
        lane.queue(),
        lane.subject(),
        EffectState.OWED,
        0,
        now,
        now,
        null,
        null,
        null);
  }

  long place() {
    if (sequence == null) {
      throw new IllegalStateException("not saved yet");
    }
    return sequence;
  }

  /** The errand that a claim just made of this row. */
  Errand errand(Instant now) {
    return new Errand(
        place(),
        id,
        new IncidentNumber(incident),
        JSON.read(body),
        attempts + 1,
        owedAt,
        firstAttemptAt == null ? now : firstAttemptAt);
  }
}
