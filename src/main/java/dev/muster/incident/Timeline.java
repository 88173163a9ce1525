package dev.muster.incident;

import dev.muster.people.PersonId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts of each incident, in the order in which they happened. Facts are only ever added. */
@Singleton
public class Timeline {

  /** How many entries one query reads. */
  public static final int PAGE = 500;

  private static final StoredJson<IncidentEvent> JSON = new StoredJson<>(IncidentEvent.class);

  private final TimelineRows rows;

  Timeline(TimelineRows rows) {
    this.rows = rows;
  }

  @Transactional(readOnly = true)
  public Optional<TimelineEntry> entry(long id) {
    return rows.findById(id).map(Timeline::entry);
  }

  /** Everything, oldest first, read page by page. */
  @Transactional(readOnly = true)
  public List<TimelineEntry> of(IncidentNumber incident) {
    var entries = new ArrayList<TimelineEntry>();
    var page = page(incident, Optional.empty(), PAGE);
    entries.addAll(page);
    while (page.size() == PAGE) {
      page = page(incident, Optional.of(page.get(PAGE - 1)), PAGE);
      entries.addAll(page);
    }
    return entries;
  }

  /** The entries that follow the given one, or the first ones. */
  @Transactional(readOnly = true)
  public List<TimelineEntry> page(
      IncidentNumber incident, Optional<TimelineEntry> after, int size) {
    return rows
        .after(
            incident.value(),
            after.map(TimelineEntry::occurredAt).orElse(Instant.EPOCH),
            after.map(TimelineEntry::id).orElse(0L),
            size)
        .stream()
        .map(Timeline::entry)
        .toList();
  }

  /** When anything was last recorded; empty for an incident that is not there. */
  @Transactional(readOnly = true)
  public Optional<Instant> lastRecorded(IncidentNumber incident) {
    return rows.lastRecorded(incident.value());
  }

  boolean hasMarked(IncidentNumber incident, MarkedMessage message) {
    return rows.existsByIncidentAndSource(incident.value(), message.source());
  }

  /** In whole milliseconds: what is told now and what is read later must be the same fact. */
  TimelineEntry append(IncidentNumber incident, Change change, Instant recordedAt) {
    return entry(
        rows.save(
            new TimelineRow(
                null,
                incident.value(),
                JSON.write(change.event()),
                change.by().value(),
                change.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                recordedAt.truncatedTo(ChronoUnit.MILLIS),
                change.event() instanceof IncidentEvent.MessageMarked(var message)
                    ? message.source()
                    : null)));
  }

  private static TimelineEntry entry(TimelineRow row) {
    if (row.id() == null) {
      throw new IllegalStateException("not saved yet");
    }
    return new TimelineEntry(
        row.id(),
        new IncidentNumber(row.incident()),
        JSON.read(row.event()),
        new PersonId(row.person()),
        row.occurredAt(),
        row.recordedAt());
  }
}
