package dev.muster.incident;

import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Tracks the captures (reactions, pins, requests) of each message. A message stays on the timeline
 * while at least one capture of it stands: removing the last capture withdraws the entry, and a
 * later capture restores it.
 */
@Singleton
@Order(6)
public class CapturedMessages implements IncidentListener {

  private final CaptureRows rows;
  private final Timeline timeline;
  private final IncidentStore store;

  CapturedMessages(CaptureRows rows, Timeline timeline, IncidentStore store) {
    this.rows = rows;
    this.timeline = timeline;
    this.store = store;
  }

  /**
   * @return true when the message is captured and has no entry yet; the caller must then add it
   */
  @Transactional
  public boolean set(IncidentNumber incident, Capture mark, Instant now) {
    store.lock(incident);
    keep(incident, mark, true);
    if (of(incident, mark.source()).stream().noneMatch(CaptureRow::standing)) {
      return false;
    }
    var entry = timeline.marked(incident, mark.source());
    entry.ifPresent(
        each -> timeline.amend(incident, each.id(), Amendment.restored(), mark.by(), now));
    return entry.isEmpty();
  }

  @Transactional
  public void lift(IncidentNumber incident, Capture mark, Instant now) {
    store.lock(incident);
    keep(incident, mark, false);
    if (of(incident, mark.source()).stream().noneMatch(CaptureRow::standing)) {
      timeline
          .marked(incident, mark.source())
          .ifPresent(
              each -> timeline.amend(incident, each.id(), Amendment.withdrawn(), mark.by(), now));
    }
  }

  /** All captures may have been removed while Muster was fetching the message text from Slack. */
  @Override
  public void on(Incident incident, TimelineEntry entry) {
    if (entry.event() instanceof IncidentEvent.MessageMarked(var message)) {
      var marks = of(incident.number(), message.source());
      if (!marks.isEmpty() && marks.stream().noneMatch(CaptureRow::standing)) {
        timeline.amend(
            incident.number(), entry.id(), Amendment.withdrawn(), null, entry.recordedAt());
      }
    }
  }

  private List<CaptureRow> of(IncidentNumber incident, String source) {
    return rows.of(incident.value(), source);
  }

  private void keep(IncidentNumber incident, Capture mark, boolean standing) {
    var at = mark.at().truncatedTo(ChronoUnit.MILLIS);
    var number = incident.value();
    if (rows.change(number, mark.source(), mark.way(), mark.holder(), standing, at) == 0) {
      rows.insert(number, mark.source(), mark.way(), mark.holder(), standing, at);
    }
  }
}
