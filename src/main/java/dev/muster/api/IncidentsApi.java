package dev.muster.api;

import dev.muster.access.IncidentService;
import dev.muster.access.Tokens;
import dev.muster.catalog.Catalog;
import dev.muster.incident.Declaration;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.incident.Status;
import dev.muster.people.PersonId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Declares and runs incidents without Slack. The paths are documented in {@code deploy/api.md}. */
@Controller(IncidentsApi.PATH)
@Requires(beans = Tokens.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
class IncidentsApi {

  static final String PATH = "/api/v1/incidents";
  static final int LARGEST_BODY = 64 * 1024;

  private static final int INCIDENTS = 50;
  private static final int MOST_INCIDENTS = 100;
  private static final int ENTRIES = 100;
  private static final int MOST_ENTRIES = 500;
  private static final Set<Status> OVER =
      Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(Status.OPEN)));

  private final IncidentService service;
  private final ApiQueries answers;
  private final IdempotentResponses repeats;
  private final Catalog catalog;
  private final InstantSource clock;

  IncidentsApi(
      IncidentService service,
      ApiQueries answers,
      IdempotentResponses repeats,
      Catalog catalog,
      InstantSource clock) {
    this.service = service;
    this.answers = answers;
    this.repeats = repeats;
    this.catalog = catalog;
    this.clock = clock;
  }

  @Get
  HttpResponse<String> list(HttpRequest<?> request) {
    var query = QueryParameters.of(request, "open", "before", "limit");
    var open = query.yesOrNo("open");
    var before = query.number("before").orElse(Long.MAX_VALUE);
    var limit = query.limit(INCIDENTS, MOST_INCIDENTS);
    var found = answers.list(ApiAuthFilter.speaker(request), statuses(open), before, limit);
    return Responses.ok(
        new IncidentResponse.Incidents(
            page(found, limit),
            next(
                found,
                limit,
                last ->
                    PATH
                        + "?before=%s&limit=%s".formatted(last.number(), limit)
                        + open.map(each -> "&open=" + each).orElse(""))));
  }

  @Get("/{number}")
  HttpResponse<String> show(HttpRequest<?> request, String number) {
    QueryParameters.of(request);
    return Responses.ok(
        read(number)
            .flatMap(each -> answers.find(each, ApiAuthFilter.speaker(request)))
            .orElseThrow(ApiError::notFound));
  }

  @Get("/{number}/timeline")
  HttpResponse<String> timeline(HttpRequest<?> request, String number) {
    var query = QueryParameters.of(request, "after", "limit");
    var after = query.number("after");
    var limit = query.limit(ENTRIES, MOST_ENTRIES);
    var incident = read(number).orElseThrow(ApiError::notFound);
    var found =
        answers
            .timeline(incident, ApiAuthFilter.speaker(request), after, limit)
            .orElseThrow(ApiError::notFound);
    return Responses.ok(
        new IncidentResponse.Timeline(
            page(found, limit),
            next(
                found,
                limit,
                last ->
                    PATH
                        + "/%s/timeline?after=%s&limit=%s"
                            .formatted(incident.value(), last.id(), limit))));
  }

  @Post
  HttpResponse<String> declare(HttpRequest<byte[]> request) {
    var sent = body(request);
    var by = ApiAuthFilter.speaker(request);
    var now = now();
    var declaration =
        Json.read(sent, DeclareBody.class)
            .declaration("api/" + UUID.randomUUID(), by, catalog, now);
    return repeats.once(
        request,
        sent,
        by,
        now,
        () -> {
          var incident = answers.shown(declared(declaration, now));
          return new IdempotentResponses.Kept(
              HttpStatus.CREATED.getCode(), incident.url(), Json.write(incident));
        });
  }

  @Post("/{number}/updates")
  HttpResponse<String> update(HttpRequest<byte[]> request, String number) {
    return decide(request, number, UpdateBody.class);
  }

  @Post("/{number}/notes")
  HttpResponse<String> note(HttpRequest<byte[]> request, String number) {
    return decide(request, number, NoteBody.class);
  }

  @Post("/{number}/severity")
  HttpResponse<String> severity(HttpRequest<byte[]> request, String number) {
    return decide(request, number, SeverityBody.class);
  }

  @Post("/{number}/services")
  HttpResponse<String> services(HttpRequest<byte[]> request, String number) {
    return decide(request, number, sent -> Json.read(sent, ServicesBody.class).decision(catalog));
  }

  @Post("/{number}/resolve")
  HttpResponse<String> resolve(HttpRequest<byte[]> request, String number) {
    return decide(request, number, ResolveBody.class);
  }

  @Post("/{number}/close")
  HttpResponse<String> close(HttpRequest<byte[]> request, String number) {
    return decide(request, number, CloseBody.class);
  }

  @Post("/{number}/reopen")
  HttpResponse<String> reopen(HttpRequest<byte[]> request, String number) {
    return decide(request, number, ReopenBody.class);
  }

  @Post("/{number}/cancel")
  HttpResponse<String> cancel(HttpRequest<byte[]> request, String number) {
    return decide(request, number, CancelBody.class);
  }

  @Post("/{number}/accept")
  HttpResponse<String> accept(HttpRequest<byte[]> request, String number) {
    return decide(request, number, AcceptBody.class);
  }

  @Post("/{number}/decline")
  HttpResponse<String> decline(HttpRequest<byte[]> request, String number) {
    return decide(request, number, DeclineBody.class);
  }

  @Post("/{number}/merge")
  HttpResponse<String> merge(HttpRequest<byte[]> request, String number) {
    var sent = body(request);
    var incident = read(number).orElseThrow(ApiError::notFound);
    var into = Json.read(sent, MergeBody.class).target();
    var by = ApiAuthFilter.speaker(request);
    var now = now();
    return once(request, sent, by, now, () -> merged(incident, into, by, now));
  }

  @Error(exception = ApiError.class)
  HttpResponse<String> rejected(ApiError no) {
    return no.response();
  }

  private HttpResponse<String> decide(
      HttpRequest<byte[]> request, String number, Class<? extends Decision> type) {
    return decide(
        request,
        number,
        sent -> {
          var decision = Json.read(sent, type);
          decision.check();
          return decision;
        });
  }

  private HttpResponse<String> decide(
      HttpRequest<byte[]> request, String number, Function<byte[], Decision> reading) {
    var sent = body(request);
    var incident = read(number).orElseThrow(ApiError::notFound);
    var decision = reading.apply(sent);
    var by = ApiAuthFilter.speaker(request);
    var now = now();
    return once(request, sent, by, now, () -> decided(incident, decision, by, now));
  }

  private HttpResponse<String> once(
      HttpRequest<?> request,
      byte[] sent,
      PersonId by,
      Instant now,
      Supplier<IncidentResponse.One> deed) {
    return repeats.once(
        request,
        sent,
        by,
        now,
        () -> new IdempotentResponses.Kept(HttpStatus.OK.getCode(), null, Json.write(deed.get())));
  }

  private Incident declared(Declaration declaration, Instant now) {
    try {
      return service.declare(declaration, now);
    } catch (Refused no) {
      throw ApiError.refused(no, null);
    }
  }

  private IncidentResponse.One decided(
      IncidentNumber number, Decision decision, PersonId by, Instant now) {
    try {
      return service
          .decide(number, by, incident -> decision.on(incident, by, now), now)
          .map(answers::shown)
          .orElseThrow(ApiError::notFound);
    } catch (Refused no) {
      throw ApiError.refused(no, wayOn(number, by, decision));
    }
  }

  private IncidentResponse.One merged(
      IncidentNumber number, IncidentNumber into, PersonId by, Instant now) {
    try {
      return service
          .merge(number, into, by, now)
          .map(answers::shown)
          .orElseThrow(ApiError::notFound);
    } catch (Refused no) {
      throw ApiError.refused(no, null);
    }
  }

  /** The call that would make this decision possible, or null if there is none. */
  private @Nullable String wayOn(IncidentNumber number, PersonId by, Decision decision) {
    var status = answers.find(number, by).map(IncidentResponse.One::status).orElse("");
    var isOpen = Status.OPEN.stream().anyMatch(each -> EventJson.word(each).equals(status));
    if (status.equals(EventJson.word(Status.TRIAGE))) {
      return call(number, "accept");
    }
    if (isOpen) {
      return decision instanceof CloseBody ? call(number, "resolve") : null;
    }
    return decision instanceof ReopenBody ? null : call(number, "reopen");
  }

  private static String call(IncidentNumber number, String what) {
    return "POST %s/%s/%s".formatted(PATH, number.value(), what);
  }

  /**
   * @throws ApiError when the body is too large, or when the URL has query parameters
   */
  private static byte[] body(HttpRequest<byte[]> request) {
    QueryParameters.of(request);
    var body = request.getBody().orElseGet(() -> new byte[0]);
    if (body.length > LARGEST_BODY) {
      throw ApiError.tooLarge();
    }
    return body;
  }

  /** In whole milliseconds, so that the response equals what is read from the database later. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Optional<IncidentNumber> read(String number) {
    return IncidentNumber.read(number);
  }

  private static Collection<Status> statuses(Optional<Boolean> open) {
    return open.map(each -> each ? Status.OPEN : OVER).orElse(EnumSet.allOf(Status.class));
  }

  private static <T> List<T> page(List<T> found, int size) {
    return found.subList(0, Math.min(size, found.size()));
  }

  private static <T> @Nullable String next(List<T> found, int size, Function<T, String> link) {
    return found.size() > size ? link.apply(found.get(size - 1)) : null;
  }
}
