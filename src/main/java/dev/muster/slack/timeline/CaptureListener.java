package dev.muster.slack.timeline;

import dev.muster.incident.Capture;
import dev.muster.incident.CapturedMessages;
import dev.muster.incident.IncidentNumber;
import dev.muster.outbox.Effect;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.Outbox;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.Timestamps;
import dev.muster.slack.delivery.Deliveries;
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
public class CaptureListener {

  public static final String REACTION = "pushpin";

  /**
   * Where Slack shows that somebody wants a message kept, or does no more.
   *
   * @param at Slack's own time of it, where it says one
   */
  public record Sign(
      String channel, String message, Capture.Way way, String by, @Nullable String at) {

    Capture mark(Instant now) {
      return new Capture(
          source(channel, message),
          way,
          new PersonId(by),
          Optional.ofNullable(at).map(Timestamps::read).orElse(now));
    }
  }

  private final IncidentChannels channels;
  private final CapturedMessages standing;
  private final Outbox outbox;
  private final Deliveries deliveries;

  CaptureListener(
      IncidentChannels channels, CapturedMessages standing, Outbox outbox, Deliveries deliveries) {
    this.channels = channels;
    this.standing = standing;
    this.outbox = outbox;
    this.deliveries = deliveries;
  }

  /** What tells a message from every other. */
  static String source(String channel, String message) {
    return channel + "/" + message;
  }

  /** However often, and in whatever way, the same message is marked. */
  public void marked(Sign sign, Instant now) {
    channels
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

  public void unmarked(Sign sign, Instant now) {
    channels
        .incidentIn(sign.channel())
        .ifPresent(incident -> standing.lift(incident, sign.mark(now), now));
  }

  private void read(IncidentNumber incident, Sign sign, Instant now) {
    outbox.enqueue(
        incident,
        List.of(new Effect.ReadMessage(sign.channel(), sign.message(), new PersonId(sign.by()))),
        now);
  }
}
