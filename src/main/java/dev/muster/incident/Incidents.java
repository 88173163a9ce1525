package dev.muster.incident;

import dev.muster.people.PersonId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The only writer of incidents. Each change saves the incident, appends its fact and tells every
 * {@link IncidentListener}, all in one transaction; changes of one incident happen one after
 * another.
 */
@Singleton
public class Incidents {

  private final IncidentStore store;
  private final Timeline timeline;
  private final List<IncidentListener> listeners;
  private final List<IncidentGuard> guards;
  private final SeverityCatalog severities;
  private final StatusLabels statuses;

  Incidents(
      IncidentStore store,
      Timeline timeline,
      List<IncidentListener> listeners,
      List<IncidentGuard> guards,
      SeverityCatalog severities,
      StatusLabels statuses) {
    this.store = store;
    this.timeline = timeline;
    this.listeners = listeners;
    this.guards = guards;
    this.severities = severities;
    this.statuses = statuses;
  }

  /**
   * Declares once per key: a repeated declaration answers with the incident it made.
   *
   * @throws Refused when whoever declares may not, or when it cannot have been; nothing is kept
   */
  @Transactional(noRollbackFor = Refused.class)
  public Incident declare(Declaration declaration, Instant now) {
    // Before anything is kept: a refusal does not take it back.
    declaration.requirePossible(now);
    guards.forEach(each -> each.admit(declaration, now));
    return store
        .open(declaration, now)
        .map(number -> begin(Incident.declare(number, declaration, severities, statuses, now), now))
        .orElseGet(() -> store.declaredAs(declaration.key()).orElseThrow());
  }

  /**
   * Lets the decision see the newest state, alone, and keeps what comes of it.
   *
   * @throws Refused when the decision does, or when there is no such incident; nothing is kept
   */
  @Transactional(noRollbackFor = Refused.class)
  public Incident decide(IncidentNumber number, Function<Incident, Change> decision, Instant now) {
    var before = store.lock(number).orElseThrow(() -> unknown(number));
    var change = decision.apply(before);
    if (isRepeated(number, change.event())) {
      return before;
    }
    guards.forEach(each -> each.admit(before, change, now));
    store.save(before, change.incident());
    record(change, now);
    return change.incident();
  }

  /**
   * Lets one incident go on in another: both decide, both keep their fact, or neither.
   *
   * @param into which whoever merges may see
   * @throws Refused when either does, or when there is no such incident; nothing is kept
   */
  @Transactional(noRollbackFor = Refused.class)
  public Incident merge(IncidentNumber number, IncidentNumber into, PersonId by, Instant now) {
    // Always the lower one first: two who merge crosswise would wait for each other for ever.
    var both =
        Stream.of(number, into)
            .distinct()
            .sorted(Comparator.comparingLong(IncidentNumber::value))
            .map(each -> store.lock(each).orElseThrow(() -> unknown(each)))
            .collect(Collectors.toMap(Incident::number, Function.identity()));
    var source = Objects.requireNonNull(both.get(number));
    var target = Objects.requireNonNull(both.get(into));
    var merged = source.mergeInto(target, by, now);
    guards.forEach(each -> each.admit(source, merged, now));
    store.save(source, merged.incident());
    record(merged, now);
    record(target.absorb(source, by, now), now);
    target
        .takeServices(source, by, now)
        .ifPresent(taken -> {
          store.save(target, taken.incident());
          record(taken, now);
        });
    return merged.incident();
  }

  /**
   * Adds to what is known of an entry. What is so already is not said again.
   *
   * @param by empty when the chat does not say who
   * @throws Refused when the entry is not on this timeline, or has no words that could be corrected
   */
  @Transactional(noRollbackFor = Refused.class)
  public TimelineEntry amend(
      IncidentNumber number, long entry, Amendment amendment, @Nullable PersonId by, Instant now) {
    var incident = store.lock(number).orElseThrow(() -> unknown(number));
    if (by != null) {
      timeline
          .entry(entry)
          .filter(each -> each.incident().equals(number))
          .ifPresent(
              found -> guards.forEach(each -> each.admit(incident, found, amendment, by, now)));
    }
    return timeline.amend(incident.number(), entry, amendment, by, now);
  }

  /** Lets nobody decide on it until the caller's transaction ends. */
  @Transactional
  public Optional<Incident> hold(IncidentNumber number) {
    return store.lock(number);
  }

  /**
   * Those that people work on, whatever their visibility: for rooms that serve the incidents
   * themselves.
   */
  @Transactional(readOnly = true)
  public List<IncidentNumber> accepted(Collection<Severity> severities) {
    return severities.isEmpty() ? List.of() : store.accepted(severities);
  }

  /** Whatever its visibility: for rooms that serve the incident itself. Faces ask with a viewer. */
  @Transactional(readOnly = true)
  public Optional<Incident> find(IncidentNumber number) {
    return store.find(number);
  }

  /** As {@link #find(IncidentNumber)}, for many at once. */
  @Transactional(readOnly = true)
  public Map<IncidentNumber, Incident> findAll(Collection<IncidentNumber> numbers) {
    return store.findAll(numbers).stream()
        .collect(Collectors.toMap(Incident::number, Function.identity()));
  }

  /** As {@link #findAll(Collection)}, but only those as bad as that. */
  @Transactional(readOnly = true)
  public Map<IncidentNumber, Incident> findAll(
      Collection<IncidentNumber> numbers, Collection<Severity> severities) {
    return store.findAll(numbers, severities).stream()
        .collect(Collectors.toMap(Incident::number, Function.identity()));
  }

  /** Empty as well for an incident this viewer may not know of. */
  @Transactional(readOnly = true)
  public Optional<Incident> find(IncidentNumber number, Viewer viewer) {
    return store.find(number).filter(incident -> VisibilityPolicy.permits(incident, viewer));
  }

  /**
   * Newest first.
   *
   * @param before the last number of the page before, or {@link Long#MAX_VALUE}
   */
  @Transactional(readOnly = true)
  public List<Incident> list(
      Viewer.Known viewer, Collection<Status> statuses, long before, int size) {
    return store.visibleTo(viewer.person(), statuses, before, size);
  }

  /** The same for a reader nobody knows: private incidents are left out. */
  @Transactional(readOnly = true)
  public List<Incident> list(
      Viewer.Anyone viewer, Collection<Status> statuses, long before, int size) {
    return store.visibleToAnyone(statuses, before, size);
  }

  /** For the eyes of that person: what they declared or have a role in, newest first. */
  @Transactional(readOnly = true)
  public List<Incident> involving(PersonId person, Collection<Status> statuses, int size) {
    return store.involving(person, statuses, size);
  }

  private Incident begin(Change change, Instant now) {
    record(change, now);
    return change.incident();
  }

  private boolean isRepeated(IncidentNumber number, IncidentEvent event) {
    return event instanceof IncidentEvent.MessageMarked(var message)
        && timeline.marked(number, message.source()).isPresent();
  }

  private void record(Change change, Instant now) {
    var entry = timeline.append(change.incident().number(), change, now);
    listeners.forEach(listener -> listener.on(change.incident(), entry));
  }

  private static Refused unknown(IncidentNumber number) {
    return Refused.because("There is no %s. See /incident list.", number);
  }
}
