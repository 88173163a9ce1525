package dev.muster.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Forbids inline scripts, so that a browser runs no user text even if a page fails to escape it.
 */
@ServerFilter({"/", "/declare", "/incidents/**", "/assets/**"})
class SecurityHeaders {

  @ResponseFilter
  void add(MutableHttpResponse<?> response) {
    var headers = response.getHeaders();
    headers.set(
        "Content-Security-Policy",
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
  }
}
