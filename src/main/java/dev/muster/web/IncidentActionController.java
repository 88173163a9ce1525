package dev.muster.web;

import dev.muster.access.IncidentService;
import dev.muster.access.Tokens;
import dev.muster.catalog.Catalog;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Handles the forms on an incident's page. All forms post to the page's own address, so that a
 * reload returns to the page. A form without an action shows a private incident to its members.
 */
@Controller
@Requires(beans = Tokens.class)
@ExecuteOn(TaskExecutors.BLOCKING)
class IncidentActionController {

  private static final String NOT_FOR_YOU =
      "There is no such incident, or you were not called in to it.";

  private final FormGuard guard;
  private final IncidentService desk;
  private final PageQueries pages;
  private final Catalog catalog;
  private final RedirectAfterPost afterwards;
  private final Templates templates;
  private final InstantSource clock;

  IncidentActionController(
      FormGuard guard,
      IncidentService desk,
      PageQueries pages,
      Catalog catalog,
      RedirectAfterPost afterwards,
      Templates templates,
      InstantSource clock) {
    this.guard = guard;
    this.desk = desk;
    this.pages = pages;
    this.catalog = catalog;
    this.afterwards = afterwards;
    this.templates = templates;
    this.clock = clock;
  }

  @Post("/incidents/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> act(
      HttpRequest<byte[]> request, String number, @QueryValue Optional<String> after) {
    var sent = SubmittedForm.read(request);
    var incident = IncidentNumber.read(number);
    var cursor = after.flatMap(IncidentNumber::read).map(IncidentNumber::value);
    var action = PageAction.read(sent.typed().text("deed"));
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var speaker = guard.speaker(sent, request);
    if (speaker.isEmpty()) {
      return stranger(incident, cursor, action, sent.typed(), now);
    }
    if (incident.isEmpty() || !isVisible(incident.get(), speaker.get(), now)) {
      return nothingHere(sent.typed(), NOT_FOR_YOU);
    }
    return action.isPresent()
        ? act(incident.get(), cursor, action.get(), sent.typed(), speaker.get(), now)
        : show(incident.get(), cursor, speaker.get(), now);
  }

  private HttpResponse<String> act(
      IncidentNumber number,
      Optional<Long> after,
      PageAction action,
      FormInput typed,
      PersonId by,
      Instant now) {
    try {
      guard.once(
          typed,
          "/incidents/" + number.value(),
          by,
          now,
          () -> {
            desk.decide(number, by, incident -> action.on(incident, typed, catalog, by, now), now);
            return "";
          });
      return afterwards.show(number, by, action.notice(), now);
    } catch (Refused no) {
      return again(
          HttpStatus.UNPROCESSABLE_ENTITY,
          pages.incident(number, by, after, now).orElseThrow(),
          action,
          typed.mistaken(action.field(), no.sentence()));
    }
  }

  private HttpResponse<String> show(
      IncidentNumber number, Optional<Long> after, PersonId by, Instant now) {
    var page = pages.incident(number, by, after, now).orElseThrow();
    return Html.unkept(
        HttpResponse.ok(
            templates.incident(page, IncidentForms.blank(page.incident(), Optional.empty()))));
  }

  /** Without a valid token, a private incident gets the same answer as one that does not exist. */
  private HttpResponse<String> stranger(
      Optional<IncidentNumber> number,
      Optional<Long> after,
      Optional<PageAction> action,
      FormInput typed,
      Instant now) {
    var page = number.flatMap(each -> pages.incident(each, after, now));
    return page.isPresent() && action.isPresent()
        ? again(
            HttpStatus.FORBIDDEN,
            page.get(),
            action.get(),
            typed.mistaken(FormInput.TOKEN, FormGuard.UNKNOWN))
        : nothingHere(typed, FormGuard.UNKNOWN);
  }

  private HttpResponse<String> again(
      HttpStatus status, IncidentPage page, PageAction action, FormInput typed) {
    var forms = IncidentForms.blank(page.incident(), Optional.empty()).with(action, typed);
    return Html.unkept(HttpResponse.<String>status(status).body(templates.incident(page, forms)));
  }

  private HttpResponse<String> nothingHere(FormInput typed, String sentence) {
    return Html.unkept(
        HttpResponse.notFound(
            templates.nothingHere(Optional.of(typed.mistaken(FormInput.TOKEN, sentence)))));
  }

  private boolean isVisible(IncidentNumber number, PersonId by, Instant now) {
    return pages.incident(number, by, Optional.empty(), now).isPresent();
  }
}
