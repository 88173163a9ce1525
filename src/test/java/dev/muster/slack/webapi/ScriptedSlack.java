package dev.muster.slack.webapi;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.muster.testing.TurnedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;

/** A Web API that answers as told, over HTTP, so that the SDK makes of it what it does. */
final class ScriptedSlack implements AutoCloseable {

  static final String FINE = "{\"ok\":true}";

  final TurnedClock clock = new TurnedClock();
  final RateLimiter limiter = new RateLimiter();
  final SlackAvailability reachability = new SlackAvailability();
  final Slack slack;
  final SlackCalls calls;
  final SlackSettings settings;
  final OkHttpClient http;
  private final HttpServer server;
  private final Queue<Reply> script = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();

  private record Reply(int status, String body, String retryAfter) {}

  ScriptedSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    settings =
        new SlackSettings(
            "xoxb-1", "", url("/api/"), Duration.ofSeconds(5), Optional.empty(), Optional.empty());
    var client = new SlackClient();
    http = client.http(settings);
    slack = client.slack(settings, http);
    MethodsClient methods = client.methods(slack, settings);
    calls = new SlackCalls(methods, limiter, reachability, clock);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  synchronized ScriptedSlack next(int status, String body) {
    script.add(new Reply(status, body, ""));
    return this;
  }

  synchronized ScriptedSlack limited(int seconds) {
    script.add(new Reply(429, "{\"ok\":false,\"error\":\"ratelimited\"}", "" + seconds));
    return this;
  }

  /** The connection ends instead of an answer. */
  synchronized ScriptedSlack cut() {
    script.add(new Reply(0, "", ""));
    return this;
  }

  /** Paths, in the order they came. */
  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    http.connectionPool().evictAll();
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var reply = reply(exchange.getRequestURI().getPath());
    if (reply.status() == 0) {
      exchange.close();
      return;
    }
    try (exchange) {
      if (!reply.retryAfter().isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
      }
      if (reply.body().startsWith("<html>")) {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
      }
      var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized Reply reply(String path) {
    asked.add(path);
    return script.isEmpty() ? new Reply(200, FINE, "") : script.remove();
  }
}
