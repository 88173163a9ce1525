package dev.muster.outbox;

import static dev.muster.incident.Examples.declaration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the contracts of the outbox share. The test is the carrier. */
abstract class OutboxFrame extends DatabaseContract {

  static final int MANY = 1000;
  private static final Outbox.Turns OPEN = (effect, priority, now) -> Optional.empty();

  final FakeChat chat = new FakeChat();

  OutboxFrame(TestDatabase database) {
    super(database);
  }

  /** Its channel is there and nothing is owed any more. */
  IncidentNumber settled(String key) {
    var number = declare(key);
    performAll();
    chat.forget();
    return number;
  }

  final IncidentNumber declare(String key) {
    return incidents().declare(declaration(key), now()).number();
  }

  final void enqueue(IncidentNumber number, Effect... effects) {
    outbox().enqueue(number, List.of(effects), now());
  }

  final List<ClaimedEffect> claim() {
    return claim(MANY);
  }

  final List<ClaimedEffect> claim(int most) {
    return claim(most, OPEN).allClaimed();
  }

  /** Room for so many that are not the most urgent. */
  final Claim claim(int most, Outbox.Turns turns) {
    return outbox().claim(WorkerCapacity.of(most * 2, Map.of()), turns, now(), now());
  }

  final void performAll() {
    for (var next = claim(); !next.isEmpty(); next = claim()) {
      next.forEach(this::done);
    }
  }

  final void done(ClaimedEffect claimed) {
    try {
      outbox().settle(claimed, chat.perform(claimed), now());
    } catch (EffectNotDone unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  static EffectNotDone lasting(String problem) {
    return EffectNotDone.neverThere(problem);
  }

  static EffectNotDone refused(String problem) {
    return EffectNotDone.later(problem, Optional.empty());
  }

  static ClaimedEffect only(List<ClaimedEffect> allClaimed) {
    assertThat(allClaimed).hasSize(1);
    return allClaimed.get(0);
  }

  static ClaimedEffect first(List<ClaimedEffect> allClaimed, Class<? extends Effect> kind) {
    return allClaimed.stream()
        .filter(each -> kind.isInstance(each.effect()))
        .findFirst()
        .orElseThrow();
  }

  static List<Effect> effects(List<ClaimedEffect> allClaimed) {
    return allClaimed.stream().map(ClaimedEffect::effect).toList();
  }

  static List<Effect> reports(List<ClaimedEffect> allClaimed) {
    return effects(allClaimed).stream().filter(Effect.ReportProblem.class::isInstance).toList();
  }

  final List<TimelineEntry> marked(IncidentNumber number) {
    Predicate<TimelineEntry> isMark = each -> each.event() instanceof IncidentEvent.MessageMarked;
    return bean(Timeline.class).of(number).stream().filter(isMark).toList();
  }

  final EffectRow row(ClaimedEffect claimed) {
    return bean(EffectRows.class).findById(claimed.sequence()).orElseThrow();
  }

  final Outbox outbox() {
    return bean(Outbox.class);
  }

  final Incidents incidents() {
    return bean(Incidents.class);
  }

  final Instant now() {
    return clock.instant();
  }
}
