package dev.muster.slack;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Mark;
import dev.muster.incident.StandingMarks;
import dev.muster.outbox.Directory;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Messages that somebody found worth keeping: the timeline gets them once Slack has said what they
 * are.
 */
@Singleton
class Marks {

  static final String REACTION = "pushpin";

  /**
   * Where Slack shows that somebody wants a message kept, or does no more.
   *
   * @param at Slack's own time of it, where it says one
   */
  record Sign(String channel, String message, Mark.Way way, String by, @Nullable String at) {

    Mark mark(Instant now) {
      return new Mark(
          source(channel, message),
          way,
          new PersonId(by),
          Optional.ofNullable(at).map(Timestamps::read).orElse(now));
    }
  }

  private final Directory directory;
  private final StandingMarks standing;
  private final Outbox outbox;
  private final Deliveries deliveries;

  Marks(Directory directory, StandingMarks standing, Outbox outbox, Deliveries deliveries) {
    this.directory = directory;
    this.standing = standing;
    this.outbox = outbox;
    this.deliveries = deliveries;
  }

  /** What tells a message from every other. */
  static String source(String channel, String message) {
    return channel + "/" + message;
  }

  /** However often, and in whatever way, the same message is marked. */
  void marked(Sign sign, Instant now) {
    directory
        .incidentIn(sign.channel())
        .filter(incident -> standing.set(incident, sign.mark(now), now))
        .ifPresent(incident ->
            deliveries.once(
                "mark/" + source(sign.channel(), sign.message()),
                now,
                () -> {
                  read(incident, sign, now);
                  return incident;
                }));
  }

  void unmarked(Sign sign, Instant now) {
    directory
        .incidentIn(sign.channel())
        .ifPresent(incident -> standing.lift(incident, sign.mark(now), now));
  }

  private void read(IncidentNumber incident, Sign sign, Instant now) {
    outbox.owe(
        incident,
        List.of(new Effect.ReadMessage(sign.channel(), sign.message(), new PersonId(sign.by()))),
        now);
  }
}
