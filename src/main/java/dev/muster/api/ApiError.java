package dev.muster.api;

import dev.muster.api.Problem.Mistake;
import dev.muster.incident.Refused;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request that failed, with its response. Nothing was changed. */
final class ApiError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient HttpStatus status;
  private final transient @Nullable List<Mistake> mistakes;
  private final @Nullable String nextStep;

  private ApiError(
      HttpStatus status,
      String detail,
      @Nullable List<Mistake> mistakes,
      @Nullable String nextStep) {
    super(detail, null, false, false);
    this.status = status;
    this.mistakes = mistakes;
    this.nextStep = nextStep;
  }

  static ApiError of(HttpStatus status, String detail) {
    return new ApiError(status, detail, null, null);
  }

  static ApiError badRequest(String detail) {
    return of(HttpStatus.BAD_REQUEST, detail);
  }

  static ApiError field(String field, String detail) {
    return fields(List.of(new Mistake(field, detail)));
  }

  static ApiError fields(List<Mistake> mistakes) {
    var detail =
        mistakes.stream()
            .map(each -> each.field() + ": " + each.detail())
            .collect(Collectors.joining(" "));
    return new ApiError(HttpStatus.BAD_REQUEST, detail, mistakes, null);
  }

  /** The same for an incident that does not exist and for one that this person may not see. */
  static ApiError notFound() {
    return of(
        HttpStatus.NOT_FOUND,
        "There is no such incident, or you were not called in. GET /api/v1/incidents lists those"
            + " you may see.");
  }

  static ApiError tooLarge() {
    return of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large; keep it to 64 KB.");
  }

  static ApiError refused(Refused no, @Nullable String nextStep) {
    return no.isForWantOfPermission()
        ? of(HttpStatus.FORBIDDEN, no.sentence())
        : new ApiError(HttpStatus.CONFLICT, no.sentence(), null, nextStep);
  }

  MutableHttpResponse<String> response() {
    return Responses.problem(
        new Problem(
            "about:blank",
            status.getReason(),
            status.getCode(),
            String.valueOf(getMessage()),
            mistakes,
            nextStep));
  }
}
