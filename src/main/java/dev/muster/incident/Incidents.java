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
 * The only writer of incidents. Each change saves the incident, appends its event and calls every
 * {@link IncidentListener} in one transaction; changes of one incident are serialized by a lock.
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
   * Declares once per key: a repeated declaration returns the incident that the first one made.
   *
   * @throws Refused when the person may not declare it or the declaration is not possible; nothing
   *     is stored
   */
  @Transactional(noRollbackFor = Refused.class)
  public Incident declare(Declaration declaration, Instant now) {
    // Checked before the insert, because a refusal does not roll back.
    declaration.requirePossible(now);
    guards.forEach(each -> each.admit(declaration, now));
    return store
        .open(declaration, now)
        .map(number -> begin(Incident.declare(number, declaration, severities, statuses, now), now))
        .orElseGet(() -> store.declaredAs(declaration.key()).orElseThrow());
  }

  /**
   * Locks the incident, passes its newest state to the decision and stores the result.
   *
   * @throws Refused when the decision or a guard refuses, or when the incident does not exist;
   *     nothing is stored
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
   * Merges one incident into another. Both events are stored, or neither.
   *
   * @param into must be visible to the person who merges
   * @throws Refused when either decision refuses, or when an incident does not exist; nothing is
   *     stored
   */
  @Transactional(noRollbackFor = Refused.class)
  public Incident merge(IncidentNumber number, IncidentNumber into, PersonId by, Instant now) {
    // Lock the lower number first, so that two opposite merges cannot deadlock.
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
   * Amends a timeline entry. An amendment that would change nothing is not stored.
   *
   * @param by null when Slack does not report who made the change
   * @throws Refused when the entry is not on this timeline or has no text to correct
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

  /** Locks the incident until the caller's transaction ends. */
  @Transactional
  public Optional<Incident> hold(IncidentNumber number) {
    return store.lock(number);
  }

  /**
   * The accepted open incidents of these severities. No visibility check: for internal use only.
   */
  @Transactional(readOnly = true)
  public List<IncidentNumber> accepted(Collection<Severity> severities) {
    return severities.isEmpty() ? List.of() : store.accepted(severities);
  }

  /** No visibility check: for internal use. Entry points pass a {@link Viewer}. */
  @Transactional(readOnly = true)
  public Optional<Incident> find(IncidentNumber number) {
    return store.find(number);
  }

  /** Like {@link #find(IncidentNumber)}, for many incidents. */
  @Transactional(readOnly = true)
  public Map<IncidentNumber, Incident> findAll(Collection<IncidentNumber> numbers) {
    return store.findAll(numbers).stream()
        .collect(Collectors.toMap(Incident::number, Function.identity()));
  }

  /** Like {@link #findAll(Collection)}, limited to the given severities. */
  @Transactional(readOnly = true)
  public Map<IncidentNumber, Incident> findAll(
      Collection<IncidentNumber> numbers, Collection<Severity> severities) {
    return store.findAll(numbers, severities).stream()
        .collect(Collectors.toMap(Incident::number, Function.identity()));
  }

  /** Empty also when the viewer may not see the incident. */
  @Transactional(readOnly = true)
  public Optional<Incident> find(IncidentNumber number, Viewer viewer) {
    return store.find(number).filter(incident -> VisibilityPolicy.permits(incident, viewer));
  }

  /**
   * Newest first.
   *
   * @param before the last number of the previous page, or {@link Long#MAX_VALUE}
   */
  @Transactional(readOnly = true)
  public List<Incident> list(
      Viewer.Known viewer, Collection<Status> statuses, long before, int size) {
    return store.visibleTo(viewer.person(), statuses, before, size);
  }

  /** The incidents that an unauthenticated reader may see: private ones are left out. */
  @Transactional(readOnly = true)
  public List<Incident> list(
      Viewer.Anyone viewer, Collection<Status> statuses, long before, int size) {
    return store.visibleToAnyone(statuses, before, size);
  }

  /** The incidents this person declared or has a role in, private ones included; newest first. */
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
