package dev.muster.incident;

import dev.muster.incident.IncidentEvent.MessageMarked;
import dev.muster.incident.IncidentEvent.NoteAdded;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A fact on the record.
 *
 * @param id grows with each entry recorded, over all incidents
 * @param event as it was recorded, whatever became of it
 * @param occurredAt when it happened; the order of a timeline
 * @param recordedAt when Muster was told
 */
public record TimelineEntry(
    long id,
    IncidentNumber incident,
    IncidentEvent event,
    PersonId by,
    Instant occurredAt,
    Instant recordedAt,
    Amended amended) {

  public TimelineEntry(
      long id,
      IncidentNumber incident,
      IncidentEvent event,
      PersonId by,
      Instant occurredAt,
      Instant recordedAt) {
    this(id, incident, event, by, occurredAt, recordedAt, Amended.NEVER);
  }

  /** What somebody wrote and may correct, as it was at first: of notes and messages only. */
  public Optional<String> writtenAtFirst() {
    return switch (event) {
      case NoteAdded(var text) -> Optional.of(text);
      case MessageMarked(var message) -> Optional.of(message.text());
      default -> Optional.empty();
    };
  }

  /** The same as it reads now. */
  public Optional<String> written() {
    return amended.corrected().or(this::writtenAtFirst);
  }

  /** The fact in the words that count. */
  IncidentEvent told() {
    if (event instanceof NoteAdded) {
      return new NoteAdded(written().orElseThrow());
    }
    return event instanceof MessageMarked(var message)
        ? new MessageMarked(message.saying(written().orElseThrow()))
        : event;
  }

  TimelineEntry amended(Amended anew) {
    return new TimelineEntry(id, incident, event, by, occurredAt, recordedAt, anew);
  }

  /**
   * Whether anything would be different then.
   *
   * @throws Refused when that cannot be done to it
   */
  boolean wouldChangeBy(Amendment amendment) {
    return switch (amendment.kind()) {
      case WITHDRAWN -> !amended.withdrawn();
      case RESTORED -> amended.withdrawn();
      case CORRECTED -> !correction(String.valueOf(amendment.text())).equals(written());
      case STARRED -> !amended.starred();
      case UNSTARRED -> amended.starred();
    };
  }

  private Optional<String> correction(String text) {
    if (writtenAtFirst().isEmpty()) {
      throw Refused.because(
          "Only notes and marked messages can be corrected; /incident note puts the rest right.");
    }
    return Optional.of(
        event instanceof NoteAdded
            ? Words.demand("The note", text)
            : Words.demandAnything("The message", text));
  }
}
