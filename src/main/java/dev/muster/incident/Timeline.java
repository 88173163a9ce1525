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
 * The facts of each incident, in the order in which they happened, with what became of them. Both
 * are only ever added to.
 */
@Singleton
public class Timeline {

  /** How many entries one query reads. */
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
   * @param skipped how many later ones are left out
   */
  @Transactional(readOnly = true)
  public List<TimelineEntry> newest(IncidentNumber incident, long skipped, int size) {
    return whole(rows.newest(incident.value(), skipped, size)).reversed();
  }

  /** When anything was last recorded; empty for an incident that is not there. */
  @Transactional(readOnly = true)
  public Optional<Instant> lastRecorded(IncidentNumber incident) {
    return rows.lastRecorded(incident.value());
  }

  /** The entry of a message, be it withdrawn. */
  @Transactional(readOnly = true)
  public Optional<TimelineEntry> marked(IncidentNumber incident, String source) {
    return rows.findByIncidentAndSource(incident.value(), source).map(this::whole);
  }

  /** In whole milliseconds: what is told now and what is read later must be the same fact. */
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

  /** The incident is locked. */
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
