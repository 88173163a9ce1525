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
    carryAll();
    chat.forget();
    return number;
  }

  final IncidentNumber declare(String key) {
    return incidents().declare(declaration(key), now()).number();
  }

  final void owe(IncidentNumber number, Effect... effects) {
    outbox().owe(number, List.of(effects), now());
  }

  final List<Errand> claim() {
    return claim(MANY);
  }

  final List<Errand> claim(int most) {
    return claim(most, OPEN).errands();
  }

  /** Room for so many that are not the most urgent. */
  final Claim claim(int most, Outbox.Turns turns) {
    return outbox().claim(Room.of(most * 2, Map.of()), turns, now(), now());
  }

  final void carryAll() {
    for (var next = claim(); !next.isEmpty(); next = claim()) {
      next.forEach(this::done);
    }
  }

  final void done(Errand errand) {
    try {
      outbox().settle(errand, chat.carry(errand), now());
    } catch (Undelivered unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  static Undelivered lasting(String problem) {
    return Undelivered.neverThere(problem);
  }

  static Undelivered refused(String problem) {
    return Undelivered.later(problem, Optional.empty());
  }

  static Errand only(List<Errand> errands) {
    assertThat(errands).hasSize(1);
    return errands.get(0);
  }

  static Errand first(List<Errand> errands, Class<? extends Effect> kind) {
    return errands.stream()
        .filter(each -> kind.isInstance(each.effect()))
        .findFirst()
        .orElseThrow();
  }

  static List<Effect> effects(List<Errand> errands) {
    return errands.stream().map(Errand::effect).toList();
  }

  static List<Effect> reports(List<Errand> errands) {
    return effects(errands).stream().filter(Effect.ReportProblem.class::isInstance).toList();
  }

  final List<TimelineEntry> marked(IncidentNumber number) {
    Predicate<TimelineEntry> isMark = each -> each.event() instanceof IncidentEvent.MessageMarked;
    return bean(Timeline.class).of(number).stream().filter(isMark).toList();
  }

  final EffectRow row(Errand errand) {
    return bean(EffectRows.class).findById(errand.sequence()).orElseThrow();
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
