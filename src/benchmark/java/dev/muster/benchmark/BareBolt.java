package dev.muster.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.PinAddedEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The least an app can do: Bolt checks the signature, parses, and acknowledges. No database, no
 * call to Slack, on the JDK's own HTTP server.
 */
final class BareBolt {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final App app;
  private final SlackRequestParser parser;

  private BareBolt(String signingSecret) {
    var config = new AppConfig();
    config.setSigningSecret(signingSecret);
    var verification =
        new RequestVerification(
            new SlackSignature.Verifier(new SlackSignature.Generator(signingSecret)));
    app = new App(config, List.of(verification));
    app.command("/incident", (request, context) -> context.ack());
    app.blockAction(ANY, (request, context) -> context.ack());
    app.viewSubmission(ANY, (request, context) -> context.ack());
    app.event(ReactionAddedEvent.class, (payload, context) -> context.ack());
    app.event(PinAddedEvent.class, (payload, context) -> context.ack());
    parser = new SlackRequestParser(config);
  }

  public static void main(String[] arguments) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var bolt = new BareBolt(System.getenv("SLACK_SIGNING_SECRET"));
    var port = Integer.parseInt(System.getenv("PORT"));
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/health", BareBolt::healthy);
    server.createContext("/slack/events", bolt::receive);
    server.start();
  }

  private static void healthy(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var request =
          SlackRequestParser.HttpRequest.builder()
              .requestUri("/slack/events")
              .queryString(Map.of())
              .headers(new RequestHeaders(exchange.getRequestHeaders()))
              .requestBody(body)
              .build();
      var answer = app.run(parser.parse(request));
      var bytes = answer.getBody() == null ? new byte[0] : answer.getBody().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.getStatusCode(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
