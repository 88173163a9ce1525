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
 * Adds captured messages to the timeline. The effect {@code ReadMessage} reads the message from
 * Slack first.
 */
@Singleton
public class CaptureListener {

  public static final String REACTION = "pushpin";

  /**
   * A capture or its removal, as Slack reports it.
   *
   * @param at the event's {@code event_ts}, if there is one
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

  /** Identifies a message. */
  static String source(String channel, String message) {
    return channel + "/" + message;
  }

  /** Records the capture. A message is read once, however often it is captured. */
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
