package dev.muster.channel;

import dev.muster.catalog.Catalog;
import dev.muster.catalog.Service;
import dev.muster.catalog.ServiceName;
import dev.muster.incident.Incident;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What an incident's people need besides the channel, and where it is. */
public final class Links {

  /** So that what everybody needs is not lost among them. */
  private static final int RUNBOOKS = 5;

  /** Slack's own limit is not known; this many are at the top of no screen. */
  static final int MOST = 20;

  private static final String PAGE = "/incidents/{number}";

  private final Optional<LinkTemplate> page;
  private final Optional<LinkTemplate> bridge;
  private final List<Bookmark.Template> others;
  private final Catalog catalog;

  Links(
      Optional<LinkTemplate> page,
      Optional<LinkTemplate> bridge,
      List<Bookmark.Template> others,
      Catalog catalog) {
    this.page = page;
    this.bridge = bridge;
    this.others = others;
    this.catalog = catalog;
  }

  /** To nothing but a bridge, as the template says. */
  public static Links toBridge(Optional<String> template, Catalog catalog) {
    return new Links(Optional.empty(), template.map(LinkTemplate::read), List.of(), catalog);
  }

  /**
   * @param address where people reach Muster's pages
   */
  static LinkTemplate page(String address) {
    return LinkTemplate.read(address.replaceAll("(?<!/)/++$", "") + PAGE);
  }

  /** Where the incident's people talk. */
  public Optional<URI> bridge(Incident incident) {
    return bridge.map(each -> each.of(incident));
  }

  /** In the order they are shown. */
  List<Bookmark> bookmarks(Incident incident) {
    var bookmarks = new ArrayList<Bookmark>();
    page.ifPresent(each ->
        bookmarks.add(
            new Bookmark("%s in Muster".formatted(incident.number()), each.of(incident))));
    bridge(incident).ifPresent(each -> bookmarks.add(new Bookmark("Join the call", each)));
    runbooks(incident, incident.services()).forEach(bookmarks::add);
    others.forEach(each -> bookmarks.add(new Bookmark(each.title(), each.link().of(incident))));
    return bookmarks;
  }

  /** Of these services, as far as there is room for them among all of the incident's. */
  List<Bookmark> runbooks(Incident incident, Collection<ServiceName> services) {
    return incident.services().stream()
        .flatMap(name -> catalog.named(name).stream())
        .filter(service -> runbook(service).isPresent())
        .limit(RUNBOOKS)
        .filter(service -> services.contains(service.called()))
        .flatMap(service -> runbook(service).stream())
        .toList();
  }

  private static Optional<Bookmark> runbook(Service service) {
    return service
        .runbook()
        .filter(address -> address.toString().matches("https?://.*"))
        .map(address -> new Bookmark("Runbook: " + service.name(), address));
  }
}
