package dev.muster.web;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Viewer;
import dev.muster.postmortem.PostmortemFile;
import dev.muster.postmortem.Postmortems;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Shows the public pages. A private incident, an unknown number and an invalid number get the same
 * answer.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class IncidentController {

  private static final MediaType MARKDOWN = MediaType.of("text/markdown; charset=utf-8");

  private final PageQueries pages;
  private final Postmortems postmortems;
  private final Templates templates;
  private final Optional<DoneLink> link;
  private final InstantSource clock;

  IncidentController(
      PageQueries pages,
      Postmortems postmortems,
      Templates templates,
      Optional<DoneLink> link,
      InstantSource clock) {
    this.link = link;
    this.pages = pages;
    this.postmortems = postmortems;
    this.templates = templates;
    this.clock = clock;
  }

  @Get("/")
  HttpResponse<String> list(
      @QueryValue("open") Optional<String> openBefore,
      @QueryValue("over") Optional<String> overBefore) {
    return Html.of(
        HttpResponse.ok(
            templates.incidents(pages.incidents(number(openBefore), number(overBefore)))));
  }

  @Get("/incidents/{number}")
  HttpResponse<String> incident(
      String number, @QueryValue Optional<String> after, @QueryValue Optional<String> done) {
    return IncidentNumber.read(number)
        .flatMap(each -> pages.incident(each, number(after), clock.instant()))
        .map(page ->
            Html.of(HttpResponse.ok(templates.incident(page, forms(page, notice(page, done))))))
        .orElseGet(() -> nothingHere(pages.haveForms()));
  }

  @Get("/incidents/{number}/postmortem.md")
  HttpResponse<String> postmortem(String number) {
    return IncidentNumber.read(number)
        .flatMap(each -> postmortems.draft(each, new Viewer.Anyone(), clock.instant()))
        .map(IncidentController::markdown)
        .orElseGet(() -> nothingHere(false));
  }

  private IncidentForms forms(IncidentPage page, Optional<Notice> notice) {
    return pages.haveForms() ? IncidentForms.blank(page.incident(), notice) : IncidentForms.NONE;
  }

  private Optional<Notice> notice(IncidentPage page, Optional<String> done) {
    return link.flatMap(
        each -> done.flatMap(text -> each.read(page.incident().number(), text, clock.instant())));
  }

  private HttpResponse<String> nothingHere(boolean asking) {
    var asked = asking ? Optional.of(FormInput.blank()) : Optional.<FormInput>empty();
    return Html.of(HttpResponse.notFound(templates.nothingHere(asked)));
  }

  private static HttpResponse<String> markdown(PostmortemFile file) {
    return HttpResponse.ok(file.text())
        .contentType(MARKDOWN)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s\"".formatted(file.name()));
  }

  /**
   * The cursor of a page; an invalid number counts as none, so that the list starts at the
   * beginning.
   */
  private static Optional<Long> number(Optional<String> typed) {
    return typed.flatMap(IncidentNumber::read).map(IncidentNumber::value);
  }
}
