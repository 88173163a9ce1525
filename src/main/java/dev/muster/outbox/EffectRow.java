package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.JsonColumn;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("effect")
record EffectRow(
    @Id @GeneratedValue @Nullable Long sequence,
    UUID id,
    long incident,
    String kind,
    int priority,
    String body,
    boolean needsChannel,
    @Nullable String queue,
    @Nullable String subject,
    EffectState state,
    int fence,
    int attempts,
    boolean doubtful,
    Instant nextAttemptAt,
    @Nullable Instant leaseEndsAt,
    @Nullable String waitsFor,
    Instant owedAt,
    @Nullable Instant firstAttemptAt,
    @Nullable Instant settledAt,
    @Nullable String lastProblem) {

  /** Value of {@code waitsFor} while the chat service is unreachable. */
  static final String CHAT = "CHAT";

  private static final JsonColumn<Effect> JSON = new JsonColumn<>(Effect.class);

  static EffectRow enqueued(IncidentNumber incident, Effect effect, Instant now) {
    var lane = EffectLane.of(effect);
    return new EffectRow(
        null,
        UUID.randomUUID(),
        incident.value(),
        EffectNames.of(effect),
        Priority.of(effect).rank(),
        body(effect),
        lane.needsChannel(),
        lane.queue(),
        lane.subject(),
        EffectState.OWED,
        0,
        0,
        false,
        now,
        null,
        null,
        now,
        null,
        null,
        null);
  }

  /** Identifies the state that a coalesced effect shows. */
  record Shown(long incident, String subject) {}

  Optional<Shown> shown() {
    return Optional.ofNullable(subject).map(each -> new Shown(incident, each));
  }

  /**
   * A copy that counts as possibly performed, because an older effect with the same coalescing key
   * that it replaces may have been performed.
   */
  EffectRow doubted() {
    return new EffectRow(
        sequence,
        id,
        incident,
        kind,
        priority,
        body,
        needsChannel,
        queue,
        subject,
        state,
        fence,
        attempts,
        true,
        nextAttemptAt,
        leaseEndsAt,
        waitsFor,
        owedAt,
        firstAttemptAt,
        settledAt,
        lastProblem);
  }

  static String body(Effect effect) {
    return JSON.write(effect);
  }

  long place() {
    if (sequence == null) {
      throw new IllegalStateException("not saved yet");
    }
    return sequence;
  }

  Effect effect() {
    return JSON.read(body);
  }

  /** Empty if a newer version enqueued an effect that this version does not know. */
  Optional<Effect> readEffect() {
    try {
      return Optional.of(effect());
    } catch (UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * An effect whose lease expired goes first: another process may have left it half done, where
   * users can see it.
   */
  Priority turn() {
    return leaseEndsAt == null ? Priority.ranked(priority) : Priority.INTERACTIVE;
  }

  /** The claim of this row, made from the row as it was before the claim changed it. */
  ClaimedEffect claimed(Instant now, Lease lease) {
    return new ClaimedEffect(
        place(),
        id,
        new IncidentNumber(incident),
        effect(),
        turn(),
        fence + 1,
        attempts + 1,
        doubtful,
        owedAt,
        firstAttemptAt == null ? now : firstAttemptAt,
        lease);
  }
}
