package dev.muster.web;

import dev.muster.access.IncidentService;
import dev.muster.access.Tokens;
import dev.muster.catalog.Catalog;
import dev.muster.incident.Declaration;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.incident.ServiceNames;
import dev.muster.incident.Severity;
import dev.muster.incident.SeverityCatalog;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.people.PersonId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Declares an incident when Slack cannot be reached. */
@Controller(DeclareController.PATH)
@Requires(beans = Tokens.class)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeclareController {

  static final String PATH = "/declare";

  /** Placeholder for an invalid title, so that the remaining fields can be checked as well. */
  private static final Title UNNAMED = new Title("unnamed");

  private final FormGuard guard;
  private final IncidentService desk;
  private final Catalog catalog;
  private final SeverityCatalog severities;
  private final RedirectAfterPost afterwards;
  private final Templates templates;
  private final InstantSource clock;

  DeclareController(
      FormGuard guard,
      IncidentService desk,
      Catalog catalog,
      SeverityCatalog severities,
      RedirectAfterPost afterwards,
      Templates templates,
      InstantSource clock) {
    this.guard = guard;
    this.desk = desk;
    this.catalog = catalog;
    this.severities = severities;
    this.afterwards = afterwards;
    this.templates = templates;
    this.clock = clock;
  }

  @Get
  HttpResponse<String> form() {
    return page(HttpStatus.OK, FormInput.blank());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> declare(HttpRequest<byte[]> request) {
    var sent = SubmittedForm.read(request);
    var speaker = guard.speaker(sent, request);
    if (speaker.isEmpty()) {
      return page(HttpStatus.FORBIDDEN, sent.typed().mistaken(FormInput.TOKEN, FormGuard.UNKNOWN));
    }
    var reading = new FormReader(sent.typed());
    var declaration = declaration(reading, speaker.get());
    if (reading.typed().isMistaken()) {
      return page(HttpStatus.UNPROCESSABLE_ENTITY, reading.typed());
    }
    return declare(sent.typed(), declaration.orElseThrow());
  }

  private HttpResponse<String> declare(FormInput typed, Declaration declaration) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      var declared =
          guard.once(
              typed,
              PATH,
              declaration.by(),
              now,
              () -> desk.declare(declaration, now).number().toString());
      return afterwards.show(
          IncidentNumber.read(declared).orElseThrow(), declaration.by(), Notice.DECLARED, now);
    } catch (Refused no) {
      return page(HttpStatus.FORBIDDEN, typed.mistaken("title", no.sentence()));
    }
  }

  private Optional<Declaration> declaration(FormReader reading, PersonId by) {
    var typed = reading.typed();
    var title = reading.read("title", () -> new Title(typed.text("title")));
    var severity = reading.read("severity", () -> severity(typed));
    var touched =
        reading.read("services", () -> ServiceNames.read(typed.texts("services"), catalog));
    return reading.read(
        "summary",
        () ->
            new Declaration(
                "page/" + UUID.randomUUID(),
                title.orElse(UNNAMED),
                severity.flatMap(Function.identity()).orElse(null),
                touched.orElse(List.of()),
                Visibility.meant(
                    typed.isSent("private"),
                    typed.has("open", "yes"),
                    catalog.anyPrivate(touched.orElse(List.of()))),
                typed.text("summary"),
                by));
  }

  /** Empty when the severity is unknown. */
  private Optional<Severity> severity(FormInput typed) {
    return typed.text("severity").isEmpty()
        ? Optional.empty()
        : Optional.of(
            severities
                .read(typed.text("severity"))
                .orElseThrow(() -> Refused.because("Choose one of the severities.")));
  }

  private HttpResponse<String> page(HttpStatus status, FormInput form) {
    var page =
        templates.declare(
            new DeclarePage(severities.offered(), severities.inDoubt(), catalog.services(), form));
    return Html.unkept(HttpResponse.<String>status(status).body(page));
  }
}
