package dev.muster.channel;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.SeverityChanged;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** Renames the channel after a change of severity if its name contains the severity. */
@Singleton
@Order(7)
class Renaming implements IncidentListener {

  private final NameTemplate names;
  private final BeanProvider<Outbox> outbox;

  Renaming(NameTemplate names, BeanProvider<Outbox> outbox) {
    this.names = names;
    this.outbox = outbox;
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    if (entry.event() instanceof SeverityChanged && names.saysSeverity()) {
      outbox
          .get()
          .enqueue(incident.number(), List.of(new Effect.RenameChannel()), entry.recordedAt());
    }
  }
}
