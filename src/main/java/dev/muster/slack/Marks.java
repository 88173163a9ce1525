package dev.muster.slack;

import dev.muster.outbox.Directory;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Messages that somebody found worth keeping: the timeline gets them once Slack has said what they
 * are.
 */
@Singleton
class Marks {

  static final String REACTION = "pushpin";

  private final Directory directory;
  private final Outbox outbox;
  private final Deliveries deliveries;

  Marks(Directory directory, Outbox outbox, Deliveries deliveries) {
    this.directory = directory;
    this.outbox = outbox;
    this.deliveries = deliveries;
  }

  /** However often, and in whatever way, the same message is marked. */
  void marked(String channel, String message, String by, Instant now) {
    directory
        .incidentIn(channel)
        .ifPresent(incident ->
            deliveries.once(
                "mark/" + channel + "/" + message,
                now,
                () -> {
                  outbox.owe(
                      incident,
                      List.of(new Effect.ReadMessage(channel, message, new PersonId(by))),
                      now);
                  return incident;
                }));
  }
}
