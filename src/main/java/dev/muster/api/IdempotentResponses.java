package dev.muster.api;

import dev.muster.access.IdempotencyKeyConflict;
import dev.muster.access.IdempotencyStore;
import dev.muster.access.IdempotentRequest;
import dev.muster.people.PersonId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes it safe to repeat a POST, by the {@code Idempotency-Key} header of the IETF draft. A POST
 * without the header is always new: the header is optional, so that a person can call the API by
 * hand.
 */
@Singleton
class IdempotentResponses {

  static final String HEADER = "Idempotency-Key";
  static final String REPEATED = "Idempotency-Replayed";

  /** With or without quotes: the draft requires them, but most clients omit them. */
  private static final Pattern KEY =
      Pattern.compile("\"?([\\x21\\x23-\\x7e]{1," + IdempotentRequest.LONGEST_KEY + "})\"?");

  private final IdempotencyStore requests;

  IdempotentResponses(IdempotencyStore requests) {
    this.requests = requests;
  }

  /** A response as stored for repeats. */
  record Kept(int status, @Nullable String location, String body) {

    MutableHttpResponse<String> response() {
      var response = Responses.of(HttpStatus.valueOf(status), body);
      return location == null ? response : response.header("Location", location);
    }
  }

  MutableHttpResponse<String> once(
      HttpRequest<?> request, byte[] body, PersonId by, Instant now, Supplier<Kept> work) {
    var key = key(request);
    if (key.isEmpty()) {
      return work.get().response();
    }
    var asked =
        IdempotentRequest.of(
            by, "api/" + key.get(), request.getMethodName() + " " + request.getPath(), body);
    try {
      var answer = requests.once(asked, now, () -> Json.write(work.get()));
      var response = Json.reread(answer.text(), Kept.class).response();
      return answer.repeated() ? response.header(REPEATED, "true") : response;
    } catch (IdempotencyKeyConflict reused) {
      throw ApiError.of(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "This %s came before with another request. Take a new key for each thing you want done,"
                  .formatted(HEADER)
              + " and the same key only to send the same thing again.");
    }
  }

  private static Optional<String> key(HttpRequest<?> request) {
    var header = request.getHeaders().get(HEADER);
    if (header == null) {
      return Optional.empty();
    }
    if (request.getHeaders().getAll(HEADER).size() > 1) {
      throw ApiError.badRequest("Send one %s, not several.".formatted(HEADER));
    }
    var key = KEY.matcher(header.strip());
    if (!key.matches()) {
      throw ApiError.badRequest(
          "The %s must have 1 to %s visible characters; a UUID is a good one."
              .formatted(HEADER, IdempotentRequest.LONGEST_KEY));
    }
    return Optional.of(key.group(1));
  }
}
