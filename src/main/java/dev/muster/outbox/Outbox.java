package dev.muster.outbox;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.TimelineEntry;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What is still owed. An effect owed inside a transaction is kept exactly when the transaction is,
 * and is on its way as soon as it has committed.
 */
@Singleton
public class Outbox implements IncidentListener {

  private final EffectRows rows;
  private final EffectPlanner planner;
  private final OutboxSettings settings;
  private final List<ReceiptListener> listeners;
  private final ApplicationEventPublisher<EffectsOwed> bell;

  Outbox(
      EffectRows rows,
      OutboxSettings settings,
      List<ReceiptListener> listeners,
      ApplicationEventPublisher<EffectsOwed> bell) {
    this.rows = rows;
    this.planner = new EffectPlanner(settings.announces());
    this.settings = settings;
    this.listeners = listeners;
    this.bell = bell;
  }

  @Override
  public void happened(Incident incident, TimelineEntry entry) {
    owe(incident.number(), planner.plan(incident, entry), entry.recordedAt());
  }

  @Transactional
  public void owe(IncidentNumber incident, List<? extends Effect> effects, Instant now) {
    if (effects.isEmpty()) {
      return;
    }
    rows.saveAll(effects.stream().map(effect -> EffectRow.owed(incident, effect, now)).toList());
    bell.publishEvent(new EffectsOwed());
  }

  /**
   * Takes what is due, in order, for this process alone until the lease ends.
   *
   * @param owedBy what was owed later than that is left for its own ring
   */
  @Transactional
  List<Errand> claim(int most, Instant owedBy, Instant now) {
    rows.supersede(now);
    var due = rows.due(now, owedBy, most);
    if (due.isEmpty()) {
      return List.of();
    }
    rows.lease(due.stream().map(EffectRow::place).toList(), now, now.plus(settings.lease()));
    return due.stream().map(row -> row.errand(now)).toList();
  }

  /** Keeps what this process still carries from being taken over. */
  @Transactional
  void renew(Collection<Errand> underway, Instant now) {
    var leaseEnds = now.plus(settings.lease());
    underway.forEach(errand -> rows.renew(errand.sequence(), errand.attempt(), leaseEnds));
  }

  /** Nothing happens when a later attempt has taken over: its answer is the one that counts. */
  @Transactional
  void settle(Errand errand, Receipt receipt, Instant now) {
    if (rows.settle(errand.sequence(), errand.attempt(), EffectState.DONE, null, now) == 1) {
      listeners.forEach(listener -> listener.received(errand, receipt, now));
    }
  }

  @Transactional
  void postpone(Errand errand, String problem, Instant until) {
    rows.postpone(errand.sequence(), errand.attempt(), problem, until);
  }

  @Transactional
  void giveUp(Errand errand, String problem, Instant now) {
    var ours =
        rows.settle(errand.sequence(), errand.attempt(), EffectState.GIVEN_UP, problem, now) == 1;
    if (ours && !(errand.effect() instanceof Effect.ReportProblem)) {
      owe(errand.incident(), List.of(new Effect.ReportProblem(problem)), now);
    }
  }

  /** After a crash of the only process there is, nobody carries what it had taken. */
  @Transactional
  void takeBackLeases(Instant now) {
    if (settings.alone()) {
      rows.endLeases(now);
    }
  }
}
