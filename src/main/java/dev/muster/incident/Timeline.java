package dev.muster.incident;

import dev.muster.people.PersonId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The events of each incident in chronological order, with their amendments. Events and amendments
 * are append-only.
 */
@Singleton
public class Timeline {

  /** The number of entries read per query. */
  public static final int PAGE = 500;

  private final TimelineRows rows;
  private final AmendmentRows amendments;
  private final List<AmendmentListener> listeners;
  private final JsonColumn<IncidentEvent> json;
  private final StatusLabels statuses;

  Timeline(
      TimelineRows rows,
      AmendmentRows amendments,
      List<AmendmentListener> listeners,
      RoleCatalog roles,
      SeverityCatalog severities,
      StatusLabels statuses) {
    this.rows = rows;
    this.amendments = amendments;
    this.listeners = listeners;
    this.json = new JsonColumn<>(IncidentEvent.class).naming(roles, severities);
    this.statuses = statuses;
  }

  @Transactional(readOnly = true)
  public Optional<TimelineEntry> entry(long id) {
    return rows.findById(id).map(this::whole);
  }

  /** All entries, oldest first, read page by page. */
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

  /** The entries after the given one; the first page when that is empty. */
  @Transactional(readOnly = true)
  public List<TimelineEntry> page(
      IncidentNumber incident, Optional<TimelineEntry> after, int size) {
    return whole(
        rows.after(
            incident.value(),
            after.map(TimelineEntry::occurredAt).orElse(Instant.EPOCH),
            after.map(TimelineEntry::id).orElse(0L),
            size));
  }

  /**
   * The latest entries, oldest first.
   *
   * @param skipped the number of newer entries to skip
   */
  @Transactional(readOnly = true)
  public List<TimelineEntry> newest(IncidentNumber incident, long skipped, int size) {
    return whole(rows.newest(incident.value(), skipped, size)).reversed();
  }

  /** When the last entry was recorded; empty if the incident does not exist. */
  @Transactional(readOnly = true)
  public Optional<Instant> lastRecorded(IncidentNumber incident) {
    return rows.lastRecorded(incident.value());
  }

  /** The entry of a captured message, even if it is withdrawn. */
  @Transactional(readOnly = true)
  public Optional<TimelineEntry> marked(IncidentNumber incident, String source) {
    return rows.findByIncidentAndSource(incident.value(), source).map(this::whole);
  }

  /** Truncates times to milliseconds, so that the returned entry equals the stored one. */
  TimelineEntry append(IncidentNumber incident, Change change, Instant recordedAt) {
    return entry(
        rows.save(
            new TimelineRow(
                null,
                incident.value(),
                json.write(change.event()),
                change.by().value(),
                change.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                recordedAt.truncatedTo(ChronoUnit.MILLIS),
                change.event() instanceof IncidentEvent.MessageMarked(var message)
                    ? message.source()
                    : null)));
  }

  /** The caller must have locked the incident. */
  TimelineEntry amend(
      IncidentNumber incident, long id, Amendment amendment, @Nullable PersonId by, Instant now) {
    var entry =
        rows.findById(id)
            .map(this::whole)
            .filter(each -> each.incident().equals(incident))
            .orElseThrow(
                () -> Refused.because("This entry is not on the timeline of %s.", incident));
    if (!entry.wouldChangeBy(amendment)) {
      return entry;
    }
    var step = new AmendmentHistory.Step(amendment, by, now.truncatedTo(ChronoUnit.MILLIS));
    amendments.save(AmendmentRow.of(id, step));
    listeners.forEach(each -> each.amended(incident, id, step));
    return entry.amended(entry.amended().with(step));
  }

  private TimelineEntry whole(TimelineRow row) {
    return whole(List.of(row)).getFirst();
  }

  private List<TimelineEntry> whole(List<TimelineRow> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var entries = found.stream().map(this::entry).toList();
    Map<Long, List<AmendmentHistory.Step>> steps =
        amendments.of(entries.stream().map(TimelineEntry::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    AmendmentRow::entry,
                    Collectors.mapping(AmendmentRow::step, Collectors.toList())));
    return entries.stream()
        .map(entry ->
            Optional.ofNullable(steps.get(entry.id()))
                .map(history -> entry.amended(new AmendmentHistory(history)))
                .orElse(entry))
        .toList();
  }

  private TimelineEntry entry(TimelineRow row) {
    if (row.id() == null) {
      throw new IllegalStateException("not saved yet");
    }
    return new TimelineEntry(
        row.id(),
        new IncidentNumber(row.incident()),
        json.read(row.event()),
        new PersonId(row.person()),
        row.occurredAt(),
        row.recordedAt(),
        AmendmentHistory.NEVER,
        statuses);
  }
}
