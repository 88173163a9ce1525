package dev.muster.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between the workspace and Muster, and keeps what passes. */
final class Recorder implements AutoCloseable {

  private final URI door;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<SlackRequest> letters = new ArrayList<>();
  private volatile boolean passesOn = true;

  Recorder(URI door) throws IOException {
    this.door = door;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::receive);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
  }

  /** Otherwise what comes is acknowledged here and goes no further. */
  void passOn(boolean on) {
    passesOn = on;
  }

  synchronized List<SlackRequest> letters() {
    return List.copyOf(letters);
  }

  synchronized void forget() {
    letters.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    http.close();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var contentType = exchange.getRequestHeaders().getFirst("Content-Type");
      synchronized (this) {
        letters.add(SlackRequest.of(contentType, body));
      }
      if (passesOn) {
        passOn(exchange, contentType, body);
      } else {
        exchange.sendResponseHeaders(200, -1);
      }
    }
  }

  private void passOn(HttpExchange exchange, String contentType, String body) throws IOException {
    var headers = exchange.getRequestHeaders();
    var request =
        HttpRequest.newBuilder(door)
            .header("Content-Type", contentType)
            .header("X-Slack-Request-Timestamp", headers.getFirst("X-Slack-Request-Timestamp"))
            .header("X-Slack-Signature", headers.getFirst("X-Slack-Signature"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      var length = answer.body().length;
      exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
