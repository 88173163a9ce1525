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

/** The links of an incident: its page, the call, runbooks and the configured bookmarks. */
public final class Links {

  /** Limited so that the links everyone needs stay visible. */
  private static final int RUNBOOKS = 5;

  /** Slack's own limit is unknown; no screen shows this many at once. */
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

  /** Links that consist of the call only. */
  public static Links toBridge(Optional<String> template, Catalog catalog) {
    return new Links(Optional.empty(), template.map(LinkTemplate::read), List.of(), catalog);
  }

  /**
   * @param address the base address of Muster's pages
   */
  static LinkTemplate page(String address) {
    return LinkTemplate.read(address.replaceAll("(?<!/)/++$", "") + PAGE);
  }

  /** The address of the incident's call. */
  public Optional<URI> bridge(Incident incident) {
    return bridge.map(each -> each.of(incident));
  }

  /** In display order. */
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

  /**
   * The runbook bookmarks of these services, as far as they are among the first {@code RUNBOOKS} of
   * the incident.
   */
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
