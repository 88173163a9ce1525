package dev.muster.sandbox;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.methods.MethodsClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real Bolt app behind a real socket, for the workspace to deliver to. */
final class ErrandApp implements AutoCloseable {

  /** One request as it arrived. */
  record Arrival(String body, RequestHeaders headers, Request<?> parsed) {}

  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private final App app;
  private final SlackRequestParser parser;
  private final HttpServer server;
  private volatile int refusal;

  ErrandApp(Sandbox sandbox) {
    AppConfig config =
        AppConfig.builder()
            .slack(slack(sandbox))
            .signingSecret(sandbox.signingSecret())
            .singleTeamBotToken(sandbox.botToken())
            .build();
    config.setAllEventsApiAutoAckEnabled(true);
    app = new App(config);
    parser = new SlackRequestParser(config);
    server = listening();
    sandbox.connect(address());
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack");
  }

  static Slack slack(Sandbox sandbox) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(sandbox.apiUrl());
    config.setFailOnUnknownProperties(false);
    config.setStatsEnabled(false);
    return Slack.getInstance(config);
  }

  static MethodsClient client(Sandbox sandbox) {
    return slack(sandbox).methods(sandbox.botToken());
  }

  /** One that waits for an answer hardly at all. */
  static MethodsClient hastyClient(Sandbox sandbox) {
    SlackConfig impatient = new SlackConfig();
    impatient.setMethodsEndpointUrlPrefix(sandbox.apiUrl());
    impatient.setHttpClientReadTimeoutMillis(200);
    return Slack.getInstance(impatient).methods(sandbox.botToken());
  }

  /** From now on every request is taken and answered with this status. */
  void refuseWith(int status) {
    refusal = status;
  }

  App bolt() {
    return app;
  }

  List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /** The latest of one kind; events may come in between. */
  <T extends Request<?>> T last(Class<T> kind) {
    return arrivals.reversed().stream()
        .map(Arrival::parsed)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private HttpServer listening() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      http.createContext("/slack", this::receive);
      http.start();
      return http;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    RequestHeaders headers = new RequestHeaders(exchange.getRequestHeaders());
    Request<?> request =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack")
                .requestBody(body)
                .headers(headers)
                .remoteAddress("127.0.0.1")
                .build());
    arrivals.add(new Arrival(body, headers, request));
    answer(exchange, refusal == 0 ? run(request) : Response.error(refusal));
  }

  private Response run(Request<?> request) {
    try {
      return app.run(request);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void answer(HttpExchange exchange, Response response) throws IOException {
    byte[] bytes =
        response.getBody() == null
            ? new byte[0]
            : response.getBody().getBytes(StandardCharsets.UTF_8);
    if (response.getContentType() != null) {
      exchange.getResponseHeaders().set("Content-Type", response.getContentType());
    }
    exchange.sendResponseHeaders(response.getStatusCode(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
