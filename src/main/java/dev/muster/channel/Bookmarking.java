package dev.muster.channel;

import dev.muster.catalog.ServiceName;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.Declared;
import dev.muster.incident.IncidentEvent.ServicesChanged;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds bookmarks to a new incident's channel, and runbook bookmarks when services are added. Never
 * removes a bookmark, because responders may be using it.
 */
@Singleton
@Order(8)
class Bookmarking implements IncidentListener {

  private final Links links;
  private final Timeline timeline;
  private final BeanProvider<Outbox> outbox;

  Bookmarking(Links links, Timeline timeline, BeanProvider<Outbox> outbox) {
    this.links = links;
    this.timeline = timeline;
    this.outbox = outbox;
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    var effects =
        bookmarks(incident, entry).stream()
            .map(each -> new Effect.AddBookmark(each.title(), each.address()))
            .toList();
    if (!effects.isEmpty()) {
      outbox.get().enqueue(incident.number(), effects, entry.recordedAt());
    }
  }

  private List<Bookmark> bookmarks(Incident incident, TimelineEntry entry) {
    return switch (entry.event()) {
      case Declared declared -> links.bookmarks(incident);
      case ServicesChanged changed -> links.runbooks(incident, fresh(incident.number(), changed));
      default -> List.of();
    };
  }

  /** The services added for the first time: a removed service still has its bookmark. */
  private List<ServiceName> fresh(IncidentNumber number, ServicesChanged changed) {
    var before = touchedBefore(number);
    return changed.added().stream().filter(each -> !before.contains(each)).toList();
  }

  private Set<ServiceName> touchedBefore(IncidentNumber number) {
    return timeline.of(number).stream()
        .flatMap(each ->
            each.event() instanceof ServicesChanged(var from, var to)
                ? from.stream()
                : Stream.empty())
        .collect(Collectors.toSet());
  }
}
