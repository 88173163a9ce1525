package dev.muster.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.incident.SeverityCatalog;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Serves the pages' stylesheet, script and icon, which are read into memory once. */
@Controller("/assets")
class AssetController {

  private static final byte[] ICON = read("muster.svg");
  private static final byte[] SCRIPT = read("muster.js");

  private final byte[] style;

  AssetController(SeverityCatalog severities) {
    style = (new String(read("muster.css"), UTF_8) + SeverityStyle.of(severities)).getBytes(UTF_8);
  }

  @Get("/muster.css")
  HttpResponse<byte[]> style() {
    return asset(style, "text/css; charset=utf-8");
  }

  @Get("/muster.js")
  HttpResponse<byte[]> script() {
    return asset(SCRIPT, "text/javascript; charset=utf-8");
  }

  @Get("/muster.svg")
  HttpResponse<byte[]> icon() {
    return asset(ICON, "image/svg+xml");
  }

  private static HttpResponse<byte[]> asset(byte[] content, String type) {
    return HttpResponse.ok(content)
        .contentType(type)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
  }

  private static byte[] read(String name) {
    try (var file = AssetController.class.getResourceAsStream("/web/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
