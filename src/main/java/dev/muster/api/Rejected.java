package dev.muster.api;

import dev.muster.api.Problem.Mistake;
import dev.muster.incident.Refused;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request that comes to nothing, with the answer it gets. Nothing was changed. */
final class Rejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient HttpStatus status;
  private final transient @Nullable List<Mistake> mistakes;
  private final @Nullable String nextStep;

  private Rejected(
      HttpStatus status,
      String detail,
      @Nullable List<Mistake> mistakes,
      @Nullable String nextStep) {
    super(detail, null, false, false);
    this.status = status;
    this.mistakes = mistakes;
    this.nextStep = nextStep;
  }

  static Rejected of(HttpStatus status, String detail) {
    return new Rejected(status, detail, null, null);
  }

  static Rejected badRequest(String detail) {
    return of(HttpStatus.BAD_REQUEST, detail);
  }

  static Rejected field(String field, String detail) {
    return fields(List.of(new Mistake(field, detail)));
  }

  static Rejected fields(List<Mistake> mistakes) {
    var detail =
        mistakes.stream()
            .map(each -> each.field() + ": " + each.detail())
            .collect(Collectors.joining(" "));
    return new Rejected(HttpStatus.BAD_REQUEST, detail, mistakes, null);
  }

  /** One and the same for what never was and for what this person may not know of. */
  static Rejected notFound() {
    return of(
        HttpStatus.NOT_FOUND,
        "There is no such incident, or you were not called in. GET /api/v1/incidents lists those"
            + " you may see.");
  }

  static Rejected tooLarge() {
    return of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large; keep it to 64 KB.");
  }

  static Rejected refused(Refused no, @Nullable String nextStep) {
    return no.isForWantOfPermission()
        ? of(HttpStatus.FORBIDDEN, no.sentence())
        : new Rejected(HttpStatus.CONFLICT, no.sentence(), null, nextStep);
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
