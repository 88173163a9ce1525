package dev.muster.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** Builds responses in the API's JSON. */
final class Responses {

  private Responses() {}

  static MutableHttpResponse<String> of(HttpStatus status, String json) {
    return HttpResponse.<String>status(status).contentType(MediaType.APPLICATION_JSON).body(json);
  }

  static MutableHttpResponse<String> ok(Object shown) {
    return of(HttpStatus.OK, Json.write(shown));
  }

  static MutableHttpResponse<String> problem(Problem problem) {
    return HttpResponse.<String>status(HttpStatus.valueOf(problem.status()))
        .contentType(Problem.MEDIA_TYPE)
        .body(Json.write(problem));
  }
}
