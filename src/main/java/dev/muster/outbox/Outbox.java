package dev.muster.outbox;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.TimelineEntry;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The transactional outbox. An effect that is enqueued inside a transaction is stored if and only
 * if the transaction commits, and is performed as soon as it has committed.
 */
@Singleton
@Order(2)
public class Outbox implements IncidentListener {

  /**
   * An effect that this version does not know blocks its queue until it has been due for this long:
   * a process of a newer version may perform it meanwhile.
   */
  private static final Duration OTHERS = Duration.ofMinutes(1);

  private final EffectRows rows;
  private final EffectPlanner planner;
  private final FactCoalescer coalescer;
  private final OutboxSettings settings;
  private final EffectFailures problems;
  private final AwaitedTurns turnsAwaited;
  private final List<ReceiptListener> listeners;
  private final ApplicationEventPublisher<EffectsEnqueued> signal;

  Outbox(
      EffectRows rows,
      FactCoalescer coalescer,
      OutboxSettings settings,
      EffectFailures problems,
      AwaitedTurns turnsAwaited,
      List<ReceiptListener> listeners,
      ApplicationEventPublisher<EffectsEnqueued> signal) {
    this.rows = rows;
    this.coalescer = coalescer;
    this.planner = new EffectPlanner(settings.announces());
    this.settings = settings;
    this.problems = problems;
    this.turnsAwaited = turnsAwaited;
    this.listeners = listeners;
    this.signal = signal;
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    var effects = coalescer.collapse(incident, entry, planner.plan(incident, entry));
    enqueue(incident.number(), effects, entry.recordedAt());
  }

  @Transactional
  public void enqueue(IncidentNumber incident, List<? extends Effect> effects, Instant now) {
    enqueueAll(Map.of(incident, effects), now);
  }

  /** Like {@link #enqueue}, with as many statements for a thousand incidents as for one. */
  @Transactional
  public void enqueueAll(
      Map<IncidentNumber, ? extends List<? extends Effect>> enqueued, Instant now) {
    var fresh = new LinkedHashMap<Object, EffectRow>();
    enqueued.forEach((incident, effects) ->
        effects.stream()
            .map(effect -> EffectRow.enqueued(incident, effect, now))
            .forEach(
                row -> fresh.putLast(row.shown().map(Object.class::cast).orElse(row.id()), row)));
    if (fresh.isEmpty()) {
      return;
    }
    var doubted = supersede(fresh.values(), now);
    rows.insertAll(
        fresh.values().stream()
            .map(row -> row.shown().filter(doubted::contains).isPresent() ? row.doubted() : row)
            .toList());
    signal.publishEvent(new EffectsEnqueued());
  }

  /**
   * Marks waiting effects as superseded by newer ones with the same coalescing key. Claimed effects
   * are left alone. Reads the rows first instead of using one statement that joins the table with
   * itself: with outdated table statistics such a statement can take a minute.
   *
   * @return the keys of superseded effects that may have been performed, so that the effect that
   *     replaces one must check first
   */
  private Set<EffectRow.Shown> supersede(Collection<EffectRow> fresh, Instant now) {
    var shown = fresh.stream().flatMap(row -> row.shown().stream()).collect(Collectors.toSet());
    if (shown.isEmpty()) {
      return Set.of();
    }
    var incidents = shown.stream().map(EffectRow.Shown::incident).collect(Collectors.toSet());
    var subjects = shown.stream().map(EffectRow.Shown::subject).collect(Collectors.toSet());
    var older =
        rows.waiting(incidents, subjects).stream()
            .filter(row -> row.shown().filter(shown::contains).isPresent())
            .toList();
    if (older.isEmpty()) {
      return Set.of();
    }
    rows.supersede(older.stream().map(EffectRow::place).toList(), now);
    return older.stream()
        .filter(EffectRow::doubtful)
        .flatMap(row -> row.shown().stream())
        .collect(Collectors.toSet());
  }

  /** Whether an effect of this type is pending or done. */
  @Transactional(readOnly = true)
  public boolean isQueued(IncidentNumber incident, Class<? extends Effect> effect) {
    return rows.enqueuedOrDone(incident.value(), EffectNames.of(effect)) > 0;
  }

  /** Decides which effects the rate limit allows now, and when to ask again otherwise. */
  @FunctionalInterface
  interface Turns {

    Optional<Instant> await(Effect effect, Priority priority, Instant now);

    /** Returns a turn that was granted but is not used. */
    default void giveBack(Effect effect) {}
  }

  /**
   * Claims due effects for this process until the lease ends, the most urgent first. Effects that
   * this version cannot read are left to other processes.
   *
   * @param capacity how many effects of each priority may be performed now
   * @param enqueuedBy effects that were enqueued later and never attempted are left to their own
   *     signal
   */
  @Transactional
  Claim claim(WorkerCapacity capacity, Turns turns, Instant enqueuedBy, Instant now) {
    var taken = new ArrayList<ClaimedEffect>();
    var leaseEnds = now.plus(settings.lease());
    var open = new HashSet<>(EffectNames.STORED);
    // Never empty: SQL does not allow an empty list.
    Set<Long> passed = new HashSet<>(Set.of(0L));
    Optional<Instant> nextTurn = Optional.empty();
    while (capacity.total() > 0 && !open.isEmpty()) {
      var wanted = capacity.total();
      var openBefore = open.size();
      var passedBefore = passed.size();
      var due = due(capacity, open, passed, enqueuedBy, now);
      var chosen = new LinkedHashMap<Long, Chosen>();
      for (var row : due) {
        if (!capacity.has(row.turn()) || !open.contains(row.kind())) {
          continue;
        }
        var effect = row.readEffect();
        if (effect.isEmpty()) {
          passed.add(row.place());
          continue;
        }
        var turn = turns.await(effect.get(), row.turn(), now);
        if (turn.isEmpty()) {
          capacity.take(row.turn());
          chosen.put(row.place(), new Chosen(effect.get(), row.turn()));
        } else {
          open.remove(row.kind());
          nextTurn = earlier(nextTurn, turn.get());
          turnsAwaited.await(row.kind(), turn.get());
        }
      }
      var claimed = lease(chosen.keySet(), now, leaseEnds);
      claimed.forEach(row -> {
        chosen.remove(row.place());
        taken.add(row.claimed(now, new Lease(leaseEnds, settings.margin())));
      });
      chosen.forEach((place, missed) -> {
        passed.add(place);
        capacity.giveBack(missed.priority());
        turns.giveBack(missed.effect());
      });
      if (due.size() < wanted
          || (claimed.isEmpty() && open.size() == openBefore && passed.size() == passedBefore)) {
        break;
      }
    }
    return new Claim(taken, nextTurn);
  }

  /** An effect that has its turn but is not locked yet. */
  private record Chosen(Effect effect, Priority priority) {}

  private List<EffectRow> due(
      WorkerCapacity capacity,
      Collection<String> kinds,
      Collection<Long> passed,
      Instant enqueuedBy,
      Instant now) {
    return rows.due(
        capacity.lowest().rank(),
        now,
        enqueuedBy,
        kinds,
        EffectNames.STORED,
        now.minus(OTHERS),
        passed,
        capacity.total());
  }

  /**
   * Locks and leases the rows and returns them in the given order, as they are now. Leaves out rows
   * that another process claimed first.
   */
  private List<EffectRow> lease(Collection<Long> chosen, Instant now, Instant leaseEnds) {
    if (chosen.isEmpty()) {
      return List.of();
    }
    var locked =
        rows.lock(chosen, now).stream()
            .collect(Collectors.toMap(EffectRow::place, Function.identity()));
    if (!locked.isEmpty()) {
      rows.lease(locked.keySet(), now, leaseEnds);
    }
    return chosen.stream().filter(locked::containsKey).map(locked::get).toList();
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Instant other) {
    return Optional.of(one.filter(each -> each.isBefore(other)).orElse(other));
  }

  /** Extends the leases of effects that this process is still performing, before they expire. */
  void renew(Collection<ClaimedEffect> underway, Instant now) {
    var leaseEnds = now.plus(settings.lease());
    keepLeases(underway, leaseEnds).forEach(claimed -> claimed.lease().renewed(leaseEnds));
  }

  /** Extends the stored leases. Returns the effects that still belong to this process. */
  @Transactional
  List<ClaimedEffect> keepLeases(Collection<ClaimedEffect> underway, Instant leaseEnds) {
    var fences =
        rows.leased(underway.stream().map(ClaimedEffect::sequence).toList()).stream()
            .collect(Collectors.toMap(EffectRow::place, EffectRow::fence));
    var ours = new ArrayList<ClaimedEffect>();
    for (var claimed : underway) {
      var fence = fences.get(claimed.sequence());
      if (fence != null && fence == claimed.fence()) {
        ours.add(claimed);
      } else if (fence != null) {
        claimed.lease().lost();
      }
    }
    if (!ours.isEmpty()) {
      rows.renew(ours.stream().map(ClaimedEffect::sequence).toList(), leaseEnds);
    }
    return ours;
  }

  /**
   * Stores the result of a performed effect.
   *
   * @return false if a later claim has taken the effect over; only the result of that claim counts
   */
  @Transactional
  boolean settle(ClaimedEffect claimed, Receipt receipt, Instant now) {
    var counts = rows.settle(claimed.sequence(), claimed.fence(), EffectState.DONE, null, now) == 1;
    if (counts) {
      if (problems.over(claimed)) {
        enqueue(claimed.incident(), List.of(new Effect.RefreshCard()), now);
      }
      listeners.forEach(listener -> listener.received(claimed, receipt, now));
    } else {
      showAgain(claimed, now);
    }
    return counts;
  }

  /**
   * Shows the state again after a claim was lost. Another process has performed this effect, and
   * perhaps newer ones, so the late call may have overwritten a newer state with an old one.
   */
  private void showAgain(ClaimedEffect claimed, Instant now) {
    var subject = EffectLane.of(claimed.effect()).subject();
    if (subject != null) {
      enqueue(claimed.incident(), List.of(claimed.effect()), now);
      rows.doubtNewer(claimed.incident().value(), subject, claimed.sequence());
    }
  }

  /**
   * Schedules the next attempt, or supersedes the effect if a newer one with the same coalescing
   * key is pending.
   */
  @Transactional
  void postpone(ClaimedEffect claimed, EffectNotDone problem, Instant until) {
    var doubtful = claimed.outcomeUnknown() || problem.isOutcomeUnknown();
    if (problem.outlook() == EffectNotDone.Outlook.NOT_YET) {
      rows.putBack(claimed.sequence(), claimed.fence(), claimed.outcomeUnknown(), until);
    } else if (isSuperseded(claimed)) {
      giveWay(claimed, doubtful, until);
    } else {
      var ours =
          rows.postpone(
                  claimed.sequence(),
                  claimed.fence(),
                  problem.counts() ? claimed.attempt() : claimed.attempt() - 1,
                  doubtful,
                  problem.isAway() ? EffectRow.CHAT : null,
                  problem.problem(),
                  until)
              == 1;
      if (!ours && problem.isOutcomeUnknown()) {
        showAgain(claimed, until);
      }
    }
  }

  private boolean isSuperseded(ClaimedEffect claimed) {
    var subject = EffectLane.of(claimed.effect()).subject();
    return subject != null
        && rows.newer(claimed.incident().value(), subject, claimed.sequence()) > 0;
  }

  private void giveWay(ClaimedEffect claimed, boolean doubtful, Instant at) {
    var ours =
        rows.settle(claimed.sequence(), claimed.fence(), EffectState.SUPERSEDED, null, at) == 1;
    var subject = EffectLane.of(claimed.effect()).subject();
    if (ours && doubtful && subject != null) {
      rows.doubtNewer(claimed.incident().value(), subject, claimed.sequence());
    }
  }

  /** Stops retrying the effect. Shows the failure in the incident and reports each cause once. */
  @Transactional
  void giveUp(ClaimedEffect claimed, EffectNotDone problem, Instant now) {
    var sentence = problem.problem();
    var ours =
        rows.settle(claimed.sequence(), claimed.fence(), EffectState.GIVEN_UP, sentence, now) == 1;
    if (ours
        && !(claimed.effect() instanceof Effect.ReportProblem)
        && problems.met(claimed, problem, now)) {
      enqueue(
          claimed.incident(),
          List.of(new Effect.ReportProblem(sentence), new Effect.RefreshCard()),
          now);
    }
  }

  /**
   * Enqueues the effects that were given up again, in their old order. Leaves out problem reports,
   * ephemeral messages ({@link Effect.Whisper}) and catch-ups.
   *
   * @return how many effects were enqueued
   */
  @Transactional
  public int tryAgain(IncidentNumber incident, Instant now) {
    var again = rows.tryAgain(incident.value(), now);
    if (again > 0) {
      problems.forget(incident);
      enqueue(incident, List.of(new Effect.RefreshCard()), now);
    }
    return again;
  }

  /**
   * Ends the claims of effects that this process can no longer finish, so that other processes can
   * claim them at once.
   */
  @Transactional
  void release(Collection<ClaimedEffect> underway) {
    underway.forEach(claimed -> rows.release(claimed.sequence(), claimed.fence()));
  }

  /** Makes the effects due that waited only because the chat service was unreachable. */
  @Transactional
  void hurry(Instant now) {
    rows.hurry(now);
  }

  /** Ends all leases after a crash, if no other process shares the database. */
  @Transactional
  void takeBackLeases() {
    if (settings.alone()) {
      rows.endLeases();
    }
  }
}
