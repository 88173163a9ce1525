package dev.muster.api;

import dev.muster.access.Tokens;
import dev.muster.access.WrongCredentials;
import dev.muster.database.DatabaseErrors;
import dev.muster.people.PersonId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requires a valid token for every request, and rewrites the framework's errors as Muster's own.
 */
@ServerFilter("/api/**")
@Requires(beans = Tokens.class)
class ApiAuthFilter implements Ordered {

  static final String SPEAKER = "dev.muster.api.speaker";

  private static final String SCHEME = "Bearer ";

  /** In seconds. */
  private static final String RETRY_AFTER = "10";

  private final Tokens tokens;
  private final WrongCredentials wrong;

  ApiAuthFilter(Tokens tokens, WrongCredentials wrong) {
    this.tokens = tokens;
    this.wrong = wrong;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
    var token = token(request);
    var speaker = token.flatMap(tokens::speaker);
    if (speaker.isEmpty()) {
      if (token.isPresent()) {
        wrong.take("API token", request);
      }
      return ApiError.of(
              HttpStatus.UNAUTHORIZED,
              "Send a header Authorization: Bearer <token>, with a token from MUSTER_API_TOKENS;"
                  + " whoever runs Muster has them.")
          .response()
          .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"muster\"");
    }
    request.setAttribute(SPEAKER, speaker.get());
    return null;
  }

  @ResponseFilter
  void dress(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.code() >= 400 && !isProblem(response)) {
      var problem =
          isOutage(response)
              ? outage(request, response)
              : inOurWords(response.status(), request).response();
      response.body(problem.body());
      response.contentType(Problem.MEDIA_TYPE);
    }
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getHeaders().set("X-Content-Type-Options", "nosniff");
  }

  static PersonId speaker(HttpRequest<?> request) {
    return request.getAttribute(SPEAKER, PersonId.class).orElseThrow();
  }

  private static Optional<String> token(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip());
  }

  private static boolean isProblem(HttpResponse<?> response) {
    return response
        .getContentType()
        .filter(type -> type.getName().equals(Problem.MEDIA_TYPE))
        .isPresent();
  }

  private static boolean isOutage(HttpResponse<?> response) {
    return response.status() == HttpStatus.INTERNAL_SERVER_ERROR
        && RouteAttributes.getException(response).filter(DatabaseErrors::isBehind).isPresent();
  }

  private static HttpResponse<?> outage(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.status(HttpStatus.SERVICE_UNAVAILABLE);
    response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    return ApiError.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Muster's database does not answer right now. " + nextStep(request))
        .response();
  }

  /** A request may fail after its work has been stored, so the outcome is unknown. */
  private static String nextStep(HttpRequest<?> request) {
    if (request.getMethod().equals(HttpMethod.GET)) {
      return "Send the request again in a minute.";
    }
    return request.getHeaders().contains(IdempotentResponses.HEADER)
        ? "This may be recorded: send it again with the same Idempotency-Key, it counts once."
        : "This may be recorded: look at GET /api/v1/incidents before you send it again.";
  }

  private static ApiError inOurWords(HttpStatus status, HttpRequest<?> request) {
    return switch (status) {
      case NOT_FOUND ->
          ApiError.of(
              status,
              "There is nothing at %s. The paths are in deploy/api.md."
                  .formatted(request.getPath()));
      case METHOD_NOT_ALLOWED ->
          ApiError.of(
              status,
              "%s is not for %s. The paths are in deploy/api.md."
                  .formatted(request.getMethodName(), request.getPath()));
      case UNSUPPORTED_MEDIA_TYPE ->
          ApiError.of(
              status, "Send the body as JSON, with a header Content-Type: application/json.");
      case REQUEST_ENTITY_TOO_LARGE -> ApiError.tooLarge();
      case INTERNAL_SERVER_ERROR ->
          ApiError.of(
              status,
              "Something went wrong on our side, and it has been logged. " + nextStep(request));
      default ->
          ApiError.of(status, "This request cannot be answered: %s.".formatted(status.getReason()));
    };
  }
}
