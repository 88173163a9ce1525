package dev.muster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Asks over HTTP, and takes down all that comes back: status, headers and body.
 *
 * @param token what they say they have; "" for nobody
 */
record HttpProbe(RunningMuster muster, String token) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final List<String> CHANGING = List.of("date", "content-length");

  String get(String path) {
    return send(muster.page(path), "GET", Map.of(), "");
  }

  String head(String path) {
    return send(muster.page(path), "HEAD", Map.of(), "");
  }

  String get(URI address) {
    return send(address, "GET", Map.of(), "");
  }

  /** As a script does. */
  String post(String path, String json) {
    return send(muster.page(path), "POST", Map.of("Content-Type", "application/json"), json);
  }

  String post(String path, String json, String key) {
    var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", key);
    return send(muster.page(path), "POST", headers, json);
  }

  /** As a browser does, with the token among the fields. */
  String submit(String path, Map<String, String> fields) {
    var all = new TreeMap<>(fields);
    all.put("token", token);
    var body =
        all.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    var headers = Map.of("Content-Type", "application/x-www-form-urlencoded", "Origin", "null");
    return new HttpProbe(muster, "").send(muster.page(path), "POST", headers, body);
  }

  private String send(URI address, String method, Map<String, String> headers, String body) {
    var request =
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return takenDown(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String takenDown(HttpResponse<String> answer) {
    var headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeIf(each -> CHANGING.contains(each.toLowerCase(Locale.ROOT)));
    return answer.statusCode() + "\n" + headers + "\n" + answer.body();
  }
}
