package dev.muster.benchmark;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import dev.muster.people.PersonId;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/**
 * Stands for the room that will call people in. Muster itself invites the reporter, and everybody
 * else as they take a role; this owes the outbox one more invitation in the same transaction, the
 * way any room of Muster's would: for all of the five but the one who reports.
 */
@Singleton
@Requires(property = Responders.PROPERTY)
class Responders implements IncidentListener {

  static final String PROPERTY = "benchmark.responders";

  /** As the environment of a process has it. */
  static final String VARIABLE = "BENCHMARK_RESPONDERS";

  private final BeanProvider<Outbox> outbox;
  private final List<PersonId> people;

  Responders(BeanProvider<Outbox> outbox, @Value("${" + PROPERTY + "}") String people) {
    this.outbox = outbox;
    this.people = Arrays.stream(people.split(" ")).map(PersonId::new).toList();
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    if (entry.event() instanceof IncidentEvent.Declared) {
      var others = people.stream().filter(person -> !person.equals(incident.declaredBy())).toList();
      outbox
          .get()
          .enqueue(incident.number(), List.of(new Effect.Invite(others)), entry.recordedAt());
    }
  }
}
