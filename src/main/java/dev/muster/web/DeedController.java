package dev.muster.web;

import dev.muster.access.Desk;
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
 * Runs an incident from its page. All forms are sent to the page's own address, so that a reload
 * leads back to it; one that does nothing shows a private incident to those called in.
 */
@Controller
@Requires(beans = Tokens.class)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeedController {

  private static final String NOT_FOR_YOU =
      "There is no such incident, or you were not called in to it.";

  private final Door door;
  private final Desk desk;
  private final Pages pages;
  private final Catalog catalog;
  private final Afterwards afterwards;
  private final Templates templates;
  private final InstantSource clock;

  DeedController(
      Door door,
      Desk desk,
      Pages pages,
      Catalog catalog,
      Afterwards afterwards,
      Templates templates,
      InstantSource clock) {
    this.door = door;
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
    var sent = Sent.read(request);
    var incident = IncidentNumber.read(number);
    var cursor = after.flatMap(IncidentNumber::read).map(IncidentNumber::value);
    var deed = Deed.read(sent.typed().text("deed"));
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var speaker = door.speaker(sent, request);
    if (speaker.isEmpty()) {
      return stranger(incident, cursor, deed, sent.typed(), now);
    }
    if (incident.isEmpty() || !isVisible(incident.get(), speaker.get(), now)) {
      return nothingHere(sent.typed(), NOT_FOR_YOU);
    }
    return deed.isPresent()
        ? act(incident.get(), cursor, deed.get(), sent.typed(), speaker.get(), now)
        : show(incident.get(), cursor, speaker.get(), now);
  }

  private HttpResponse<String> act(
      IncidentNumber number,
      Optional<Long> after,
      Deed deed,
      Typed typed,
      PersonId by,
      Instant now) {
    try {
      door.once(
          typed,
          "/incidents/" + number.value(),
          by,
          now,
          () -> {
            desk.decide(number, by, incident -> deed.on(incident, typed, catalog, by, now), now);
            return "";
          });
      return afterwards.show(number, by, deed.notice(), now);
    } catch (Refused no) {
      return again(
          HttpStatus.UNPROCESSABLE_ENTITY,
          pages.incident(number, by, after, now).orElseThrow(),
          deed,
          typed.mistaken(deed.field(), no.sentence()));
    }
  }

  private HttpResponse<String> show(
      IncidentNumber number, Optional<Long> after, PersonId by, Instant now) {
    var page = pages.incident(number, by, after, now).orElseThrow();
    return Html.unkept(
        HttpResponse.ok(
            templates.incident(page, IncidentForms.blank(page.incident(), Optional.empty()))));
  }

  /** Learns nothing of what is private: it is answered like what is not there. */
  private HttpResponse<String> stranger(
      Optional<IncidentNumber> number,
      Optional<Long> after,
      Optional<Deed> deed,
      Typed typed,
      Instant now) {
    var page = number.flatMap(each -> pages.incident(each, after, now));
    return page.isPresent() && deed.isPresent()
        ? again(
            HttpStatus.FORBIDDEN, page.get(), deed.get(), typed.mistaken(Typed.TOKEN, Door.UNKNOWN))
        : nothingHere(typed, Door.UNKNOWN);
  }

  private HttpResponse<String> again(HttpStatus status, IncidentPage page, Deed deed, Typed typed) {
    var forms = IncidentForms.blank(page.incident(), Optional.empty()).with(deed, typed);
    return Html.unkept(HttpResponse.<String>status(status).body(templates.incident(page, forms)));
  }

  private HttpResponse<String> nothingHere(Typed typed, String sentence) {
    return Html.unkept(
        HttpResponse.notFound(
            templates.nothingHere(Optional.of(typed.mistaken(Typed.TOKEN, sentence)))));
  }

  private boolean isVisible(IncidentNumber number, PersonId by, Instant now) {
    return pages.incident(number, by, Optional.empty(), now).isPresent();
  }
}
