package dev.muster.slack;

import com.slack.api.model.event.MessageChangedEvent;
import dev.muster.incident.Amendment;
import dev.muster.incident.Incidents;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.Directory;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** What people do to a message after it was marked: the timeline follows, and keeps what it was. */
@Singleton
class Edits {

  private final Directory directory;
  private final Timeline timeline;
  private final Incidents incidents;
  private final SlackText text;

  Edits(Directory directory, Timeline timeline, Incidents incidents, SlackText text) {
    this.directory = directory;
    this.timeline = timeline;
    this.incidents = incidents;
    this.text = text;
  }

  /** Looked up in indexes alone: most messages are on no timeline. */
  boolean concern(String channel, String message) {
    return entry(channel, message).isPresent();
  }

  /** A message that was edited says so with every later change to it, be it only a reply. */
  void edited(String channel, MessageChangedEvent.Message message) {
    var correction = Amendment.corrected(text.plain(message.getText()));
    var by = new PersonId(message.getEdited().getUser());
    var at = Timestamps.read(message.getEdited().getTs());
    entry(channel, message.getTs())
        .filter(entry -> isNews(entry, at))
        .ifPresent(entry -> incidents.amend(entry.incident(), entry.id(), correction, by, at));
  }

  /** Slack does not say who deleted it. */
  void deleted(String channel, String message, Instant now) {
    entry(channel, message)
        .ifPresent(entry ->
            incidents.amend(entry.incident(), entry.id(), Amendment.withdrawn(), null, now));
  }

  private static boolean isNews(TimelineEntry entry, Instant editedAt) {
    return entry.amended().correction().filter(step -> !step.at().isBefore(editedAt)).isEmpty();
  }

  private Optional<TimelineEntry> entry(String channel, String message) {
    return directory
        .incidentIn(channel)
        .flatMap(incident -> timeline.marked(incident, Marks.source(channel, message)));
  }
}
