package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.WorkspaceClock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Delivers by signed POST to the app's request URL, or to several replicas of it. */
public final class HttpDeliverer implements AppDeliverer, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final String signingSecret;
  private final WorkspaceClock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private final AtomicInteger turn = new AtomicInteger();
  private volatile List<URI> receivers;

  public HttpDeliverer(@Nullable URI requestUrl, String signingSecret, WorkspaceClock clock) {
    this.receivers = requestUrl == null ? List.of() : List.of(requestUrl);
    this.signingSecret = signingSecret;
    this.clock = clock;
  }

  /** Each receives a delivery in turn, as behind a load balancer. */
  public void connect(List<URI> requestUrls) {
    receivers = List.copyOf(requestUrls);
  }

  public boolean isConnected() {
    return !receivers.isEmpty();
  }

  @Override
  public Delivery deliver(AppPayload payload) {
    long started = System.nanoTime();
    return inTurn()
        .map(receiver -> post(receiver, payload, started))
        .orElseGet(() -> Delivery.failed(payload, "", Delivery.UNREACHABLE, since(started)));
  }

  /** A single receiver is always tried; of several, the next that accepts connections. */
  private Optional<URI> inTurn() {
    List<URI> order = new ArrayList<>(receivers);
    Collections.rotate(order, -turn.getAndIncrement());
    return order.size() == 1
        ? Optional.of(order.getFirst())
        : order.stream().filter(HttpDeliverer::isListening).findFirst();
  }

  /** Opens a new connection, because a kept one does not show that a replica has just died. */
  private static boolean isListening(URI receiver) {
    try (Socket knock = new Socket()) {
      int port = receiver.getPort() < 0 ? receiver.toURL().getDefaultPort() : receiver.getPort();
      knock.connect(new InetSocketAddress(receiver.getHost(), port), (int) PATIENCE.toMillis());
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private Delivery post(URI receiver, AppPayload payload, long started) {
    String via = receiver.toString();
    AtomicLong acknowledged = new AtomicLong();
    try {
      HttpResponse<String> response =
          client.send(
              request(receiver, payload),
              head -> {
                // Measured at the headers: on a busy machine the whole response is read late.
                acknowledged.set(since(started).toNanos());
                return HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
              });
      boolean noRetry = response.headers().firstValue("x-slack-no-retry").orElse("").equals("1");
      return Delivery.answered(
          payload,
          via,
          response.statusCode(),
          response.body(),
          Duration.ofNanos(acknowledged.get()),
          noRetry);
    } catch (HttpTimeoutException tooLate) {
      return Delivery.failed(payload, via, Delivery.TIMED_OUT, since(started));
    } catch (IOException unreachable) {
      return Delivery.failed(payload, via, Delivery.UNREACHABLE, since(started));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Delivery.failed(payload, via, Delivery.UNREACHABLE, since(started));
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpRequest request(URI target, AppPayload payload) {
    String body = body(payload);
    long timestamp = clock.epochSeconds();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .timeout(PATIENCE)
            .header("Content-Type", contentType(payload))
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
            .header("X-Slack-Signature", Signature.of(signingSecret, timestamp, body));
    if (payload.retry() > 0) {
      request
          .header("X-Slack-Retry-Num", Integer.toString(payload.retry()))
          .header("X-Slack-Retry-Reason", payload.reason());
    }
    return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  private static String body(AppPayload payload) {
    return switch (payload.kind()) {
      case COMMAND -> form(payload.payload());
      case INTERACTION -> "payload=" + encoded(Json.write(payload.payload()));
      case EVENT, VERIFICATION -> Json.write(payload.payload());
    };
  }

  private static String contentType(AppPayload payload) {
    return switch (payload.kind()) {
      case COMMAND, INTERACTION -> "application/x-www-form-urlencoded";
      case EVENT, VERIFICATION -> "application/json";
    };
  }

  private static String form(ObjectNode fields) {
    return fields.properties().stream()
        .map(each -> each.getKey() + "=" + encoded(each.getValue().asText()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Duration since(long started) {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
