package dev.muster.runbook;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.Declared;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/** Has a new incident told which runbooks are meant for it, if any are. */
@Singleton
@Order(5)
class RunbookNotice implements IncidentListener {

  private final Shelf shelf;
  private final BeanProvider<Outbox> outbox;

  RunbookNotice(Shelf shelf, BeanProvider<Outbox> outbox) {
    this.shelf = shelf;
    this.outbox = outbox;
  }

  @Override
  public void happened(Incident incident, TimelineEntry entry) {
    if (entry.event() instanceof Declared
        && incident.status().isOpen()
        && !shelf.meantFor(incident).isEmpty()) {
      outbox.get().owe(incident.number(), List.of(new Effect.ShowRunbooks()), entry.recordedAt());
    }
  }
}
