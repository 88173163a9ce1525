package dev.muster.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which host names the pages open. */
class HostCheckTest {

  private final HostCheck check =
      new HostCheck(new WebSettings(Set.of("muster.example.com", "Muster.Internal", "0.0.0.0")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "muster.example.com.evil.example",
        "evilmuster.example.com",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "127.0.0.256",
        "127.1",
        "[::1",
        "[evil.example]",
        "muster.example.com:port",
        "muster.example.com@evil.example",
        "localhost, evil.example",
        "",
      })
  void another_name_opens_nothing(String host) {
    for (var path : new String[] {"/", "/incidents/1", "/declare", "/assets/muster.js", "/new"}) {
      assertThat(answer(path, host)).as(path).map(HttpResponse::code).contains(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "muster.example.com",
        "MUSTER.example.com:443",
        "muster.example.com.",
        "muster.internal:8080",
        "localhost:8080",
        "127.0.0.1:8080",
        "10.42.0.17:8080",
        "[::1]:8080",
        "[2001:db8::7]",
      })
  void a_configured_name_and_every_address_open_the_pages(String host) {
    assertThat(answer("/incidents/1", host)).isEmpty();
  }

  /** A proxy and a probe may call these by any name. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/slack/events", "/api/v1/incidents", "/health", "/health/liveness", "/audit"})
  void what_needs_a_signature_or_tells_nothing_is_answered_at_every_name(String path) {
    assertThat(answer(path, "muster.default.svc:8080")).isEmpty();
  }

  @Test
  void a_probe_without_a_host_header_is_no_browser_and_two_are_one_too_many() {
    assertThat(Optional.ofNullable(check.check(HttpRequest.GET("/")))).isEmpty();
    var two = HttpRequest.GET("/").header(HttpHeaders.HOST, "localhost");
    two.getHeaders().add(HttpHeaders.HOST, "evil.example");
    assertThat(Optional.ofNullable(check.check(two))).isPresent();
  }

  @Test
  void the_refusal_names_the_host_and_the_settings() {
    assertThat(answer("/", "pager.example:81").orElseThrow().body().toString())
        .contains("pager.example:81", "MUSTER_PAGES_URL", "MUSTER_ALLOWED_HOSTS");
    assertThat(answer("/", "x".repeat(5000)).orElseThrow().body().toString()).hasSizeLessThan(500);
  }

  private Optional<HttpResponse<?>> answer(String path, String host) {
    return Optional.ofNullable(check.check(HttpRequest.GET(path).header(HttpHeaders.HOST, host)));
  }
}
