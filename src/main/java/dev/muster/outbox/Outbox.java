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
 * What is still owed. An effect owed inside a transaction is kept exactly when the transaction is,
 * and is on its way as soon as it has committed.
 */
@Singleton
@Order(2)
public class Outbox implements IncidentListener {

  /** So long others, of a newer version, have for what this one does not know. */
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

  /** As {@link #enqueue}, in as many statements for a thousand incidents as for one. */
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
   * The newest stays; what is on its way keeps its place. Not one statement that compares the rows
   * of a table with each other: a database that has not counted them lately takes a minute for it.
   *
   * @return what may just have happened, so that whoever takes its place must look
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

  /** Whether such an effect was carried out, or is to be. */
  @Transactional(readOnly = true)
  public boolean isQueued(IncidentNumber incident, Class<? extends Effect> effect) {
    return rows.enqueuedOrDone(incident.value(), EffectNames.of(effect)) > 0;
  }

  /** Who may go now, and when to ask again otherwise. */
  @FunctionalInterface
  interface Turns {

    Optional<Instant> await(Effect effect, Priority priority, Instant now);

    /** A turn that was given and is not used. */
    default void giveBack(Effect effect) {}
  }

  /**
   * Takes what is due, the most urgent first, for this process alone until the lease ends. What
   * this version cannot read is left to others.
   *
   * @param capacity how many of each priority can be carried now
   * @param enqueuedBy what was owed later than that is left for its own ring
   */
  @Transactional
  Claim claim(WorkerCapacity capacity, Turns turns, Instant enqueuedBy, Instant now) {
    var taken = new ArrayList<ClaimedEffect>();
    var leaseEnds = now.plus(settings.lease());
    var open = new HashSet<>(EffectNames.STORED);
    // Never empty, which SQL does not like.
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

  /** What has its turn, and is still to be locked. */
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

  /** In their order, and as they are by now; without those that somebody else was quicker with. */
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

  /** A sign of life for what this process still carries, before it counts as left behind. */
  void renew(Collection<ClaimedEffect> underway, Instant now) {
    var leaseEnds = now.plus(settings.lease());
    keepLeases(underway, leaseEnds).forEach(claimed -> claimed.lease().renewed(leaseEnds));
  }

  /** Those that are still ours. */
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

  /** False when a later claim has taken over: its answer is the one that counts. */
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
   * Somebody else has carried it meanwhile, and perhaps what came after it, too: a call that
   * arrived so late may have put an old state in the place of a newer one.
   */
  private void showAgain(ClaimedEffect claimed, Instant now) {
    var subject = EffectLane.of(claimed.effect()).subject();
    if (subject != null) {
      enqueue(claimed.incident(), List.of(claimed.effect()), now);
      rows.doubtNewer(claimed.incident().value(), subject, claimed.sequence());
    }
  }

  /** Gives way to a newer effect of the same subject, if there is one by now. */
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

  /** From now on people see it, and are told once of each cause. */
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
   * Owes once more what was given up, in its old order, and says how much that is. What was said to
   * one person alone is not said again.
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

  /** Lets others carry on at once with what this process cannot finish any more. */
  @Transactional
  void release(Collection<ClaimedEffect> underway) {
    underway.forEach(claimed -> rows.release(claimed.sequence(), claimed.fence()));
  }

  /** The chat answers again: what waited only for that need not wait for its time. */
  @Transactional
  void hurry(Instant now) {
    rows.hurry(now);
  }

  /** After a crash of the only process there is, nobody carries what it had taken. */
  @Transactional
  void takeBackLeases() {
    if (settings.alone()) {
      rows.endLeases();
    }
  }
}
