package dev.muster.slack.timeline;

import com.slack.api.model.event.MessageChangedEvent;
import dev.muster.incident.Amendment;
import dev.muster.incident.CapturedFile;
import dev.muster.incident.Incidents;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.IncidentChannels;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.SlackText;
import dev.muster.slack.blockkit.Timestamps;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Follows changes of captured messages: the timeline shows the change and keeps the original. */
@Singleton
public class MessageEditListener {

  private final IncidentChannels channels;
  private final Timeline timeline;
  private final Incidents incidents;
  private final SlackText text;

  MessageEditListener(
      IncidentChannels channels, Timeline timeline, Incidents incidents, SlackText text) {
    this.channels = channels;
    this.timeline = timeline;
    this.incidents = incidents;
    this.text = text;
  }

  /** Whether the message is on a timeline. Most messages are not, so this only reads indexes. */
  public boolean concern(String channel, String message) {
    return entry(channel, message).isPresent();
  }

  /**
   * Ignores events without a new edit: Slack includes the last edit in every later change, such as
   * a reply.
   */
  public void edited(String channel, MessageChangedEvent.Message message) {
    var correction = Amendment.corrected(text.plain(message.getText()));
    var by = new PersonId(message.getEdited().getUser());
    var at = Timestamps.read(message.getEdited().getTs());
    entry(channel, message.getTs())
        .filter(entry -> isNews(entry, at))
        .ifPresent(entry -> incidents.amend(entry.incident(), entry.id(), correction, by, at));
  }

  /** Whether a file of the timeline entry has been removed from the message. */
  public boolean lacks(String channel, String message, List<CapturedFile> left) {
    return entry(channel, message).filter(entry -> !gone(entry, left).isEmpty()).isPresent();
  }

  /**
   * Records removed files. Slack does not mark the message as edited, and does not tell who removed
   * them.
   */
  public void filesLeft(String channel, String message, List<CapturedFile> left, Instant now) {
    entry(channel, message)
        .ifPresent(entry ->
            gone(entry, left)
                .forEach(id ->
                    incidents.amend(
                        entry.incident(), entry.id(), Amendment.fileRemoved(id), null, now)));
  }

  /** Slack does not tell who deleted the message. */
  public void deleted(String channel, String message, Instant now) {
    entry(channel, message)
        .ifPresent(entry ->
            incidents.amend(entry.incident(), entry.id(), Amendment.withdrawn(), null, now));
  }

  private static List<String> gone(TimelineEntry entry, List<CapturedFile> left) {
    var ids = left.stream().map(CapturedFile::id).toList();
    return entry.files().stream().map(CapturedFile::id).filter(id -> !ids.contains(id)).toList();
  }

  private static boolean isNews(TimelineEntry entry, Instant editedAt) {
    return entry.amended().correction().filter(step -> !step.at().isBefore(editedAt)).isEmpty();
  }

  private Optional<TimelineEntry> entry(String channel, String message) {
    return channels
        .incidentIn(channel)
        .flatMap(incident -> timeline.marked(incident, CaptureListener.source(channel, message)));
  }
}
