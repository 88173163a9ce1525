package dev.muster.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** Builds HTML responses. */
final class Html {

  private static final MediaType TYPE = MediaType.of("text/html; charset=utf-8");

  private Html() {}

  static <T> HttpResponse<T> of(MutableHttpResponse<T> answer) {
    return answer.contentType(TYPE);
  }

  /** Not to be cached: for pages with a person's input or private data. */
  static <T> HttpResponse<T> unkept(MutableHttpResponse<T> answer) {
    return of(answer.header(HttpHeaders.CACHE_CONTROL, "no-store"));
  }
}
