package dev.muster.runbook;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.Declared;
import dev.muster.incident.IncidentEvent.ServicesChanged;
import dev.muster.incident.IncidentListener;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Outbox;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Posts the matching runbooks, if any, when an incident is declared, and further ones when services
 * are added.
 */
@Singleton
@Order(5)
class RunbookNotice implements IncidentListener {

  private final RunbookLibrary library;
  private final BeanProvider<Outbox> outbox;

  RunbookNotice(RunbookLibrary library, BeanProvider<Outbox> outbox) {
    this.library = library;
    this.outbox = outbox;
  }

  @Override
  public void on(Incident incident, TimelineEntry entry) {
    if (!incident.status().isOpen()) {
      return;
    }
    switch (entry.event()) {
      case Declared declared when !library.meantFor(incident).isEmpty() ->
          show(incident, List.of(), entry);
      case ServicesChanged changed -> {
        var news = news(incident, changed);
        if (!news.isEmpty()) {
          show(incident, news, entry);
        }
      }
      default -> {}
    }
  }

  private List<String> news(Incident incident, ServicesChanged changed) {
    return library.meantFor(incident).stream()
        .filter(each -> each.names(changed.added()) && !each.names(changed.from()))
        .map(Runbook::name)
        .toList();
  }

  private void show(Incident incident, List<String> only, TimelineEntry entry) {
    outbox
        .get()
        .enqueue(incident.number(), List.of(new Effect.ShowRunbooks(only)), entry.recordedAt());
  }
}
