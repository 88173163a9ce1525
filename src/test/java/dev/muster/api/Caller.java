package dev.muster.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.RunningMuster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Somebody's script: speaks to the API the way a stranger's does. */
record Caller(RunningMuster muster, Map<String, String> headers) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Caller with(RunningMuster muster, String token) {
    return new Caller(
        muster, Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"));
  }

  Caller header(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Caller(muster, more);
  }

  Caller without(String name) {
    var fewer = new HashMap<>(headers);
    fewer.remove(name);
    return new Caller(muster, fewer);
  }

  Caller key(String key) {
    return header("Idempotency-Key", key);
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer post(String path, String body) {
    return send("POST", path, body);
  }

  /** In pieces, without saying how long it will be. */
  Answer stream(String path, String body) {
    return send(
        "POST",
        path,
        HttpRequest.BodyPublishers.ofInputStream(
            () -> new ByteArrayInputStream(body.getBytes(UTF_8))));
  }

  Answer send(String method, String path, String body) {
    return send(
        method,
        path,
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
  }

  private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
    var request = HttpRequest.newBuilder(muster.page(path)).method(method, body);
    headers.forEach(request::header);
    try {
      return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
      try {
        return MAPPER.readTree(body());
      } catch (JsonProcessingException e) {
        throw new AssertionError(body(), e);
      }
    }

    /** A field by its names, one below the other: {@code roles.commander}. */
    String at(String path) {
      return json().at("/" + path.replace('.', '/')).asText();
    }
  }
}
