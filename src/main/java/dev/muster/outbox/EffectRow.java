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

  /** What it waits for when nobody can be reached. */
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

  /** What it shows the state of, if it shows one. */
  record Shown(long incident, String subject) {}

  Optional<Shown> shown() {
    return Optional.ofNullable(subject).map(each -> new Shown(incident, each));
  }

  /** Of its likes, one that went before may have happened. */
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

  /** Empty for what a newer version owes and this one does not know. */
  Optional<Effect> readEffect() {
    try {
      return Optional.of(effect());
    } catch (UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  /** What another process left behind goes first: it may be half done, and somebody sees that. */
  Priority turn() {
    return leaseEndsAt == null ? Priority.ranked(priority) : Priority.INTERACTIVE;
  }

  /** The errand that a claim just made of this row, as it was before. */
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
