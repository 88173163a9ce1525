package dev.muster.incident;

import dev.muster.incident.IncidentEvent.MessageMarked;
import dev.muster.incident.IncidentEvent.NoteAdded;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the timeline.
 *
 * @param id increases with each recorded entry, over all incidents
 * @param event the event as first recorded, without amendments
 * @param occurredAt when it happened; timelines are sorted by it
 * @param recordedAt when Muster recorded it
 * @param statuses the configured status labels
 */
public record TimelineEntry(
    long id,
    IncidentNumber incident,
    IncidentEvent event,
    PersonId by,
    Instant occurredAt,
    Instant recordedAt,
    AmendmentHistory amended,
    StatusLabels statuses) {

  public TimelineEntry(
      long id,
      IncidentNumber incident,
      IncidentEvent event,
      PersonId by,
      Instant occurredAt,
      Instant recordedAt,
      AmendmentHistory amended) {
    this(id, incident, event, by, occurredAt, recordedAt, amended, StatusLabels.USUAL);
  }

  public TimelineEntry(
      long id,
      IncidentNumber incident,
      IncidentEvent event,
      PersonId by,
      Instant occurredAt,
      Instant recordedAt) {
    this(id, incident, event, by, occurredAt, recordedAt, AmendmentHistory.NEVER);
  }

  /** The original text of a note or captured message; empty for other events. */
  public Optional<String> writtenAtFirst() {
    return switch (event) {
      case NoteAdded(var text, var kind) -> Optional.of(text);
      case MessageMarked(var message) -> Optional.of(message.text());
      default -> Optional.empty();
    };
  }

  /** The current text, with corrections. */
  public Optional<String> written() {
    return amended.corrected().or(this::writtenAtFirst);
  }

  /** The files of a captured message, without deleted ones. */
  public List<CapturedFile> files() {
    return told() instanceof MessageMarked(var message) ? message.files() : List.of();
  }

  /** The event with corrections applied. */
  IncidentEvent told() {
    if (event instanceof NoteAdded(var text, var kind)) {
      return new NoteAdded(written().orElse(text), kind);
    }
    return event instanceof MessageMarked(var message)
        ? new MessageMarked(message.saying(written().orElseThrow()).without(amended.removedFiles()))
        : event;
  }

  TimelineEntry amended(AmendmentHistory anew) {
    return new TimelineEntry(id, incident, event, by, occurredAt, recordedAt, anew, statuses);
  }

  /**
   * Whether the amendment would change anything.
   *
   * @throws Refused when the amendment does not apply to this entry
   */
  boolean wouldChangeBy(Amendment amendment) {
    return switch (amendment.kind()) {
      case WITHDRAWN -> !amended.withdrawn();
      case RESTORED -> amended.withdrawn();
      case CORRECTED -> !correction(String.valueOf(amendment.text())).equals(written());
      case STARRED -> !amended.starred();
      case UNSTARRED -> amended.starred();
      case FILE_REMOVED -> files().stream().anyMatch(each -> each.id().equals(amendment.text()));
    };
  }

  private Optional<String> correction(String text) {
    if (writtenAtFirst().isEmpty()) {
      throw Refused.because(
          "Only notes and marked messages can be corrected; /incident note puts the rest right.");
    }
    if (event instanceof NoteAdded) {
      return Optional.of(UserText.require("The note", text));
    }
    return Optional.of(
        files().isEmpty() ? UserText.requireAnything("The message", text) : UserText.lines(text));
  }
}
