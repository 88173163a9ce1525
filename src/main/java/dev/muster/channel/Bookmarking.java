package dev.muster.channel;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.Declared;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;

/** Has a new incident's channel dressed with what people will look for. */
@Singleton
@Order(8)
class Bookmarking implements IncidentListener {

  private final Links links;
  private final BeanProvider<Outbox> outbox;

  Bookmarking(Links links, BeanProvider<Outbox> outbox) {
    this.links = links;
    this.outbox = outbox;
  }

  @Override
  public void happened(Incident incident, TimelineEntry entry) {
    if (entry.event() instanceof Declared) {
      var effects =
          links.bookmarks(incident).stream()
              .map(each -> new Effect.AddBookmark(each.title(), each.address()))
              .toList();
      outbox.get().owe(incident.number(), effects, entry.recordedAt());
    }
  }
}
