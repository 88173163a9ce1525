package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Delivers by Socket Mode: sends envelopes through the app's open connections in turn. */
public final class SocketDeliverer implements AppDeliverer, AutoCloseable {

  private static final long PATIENCE_MILLIS = 3_000;

  private final SocketServer server;
  private final Map<String, Envelope> awaited = new ConcurrentHashMap<>();

  /**
   * An envelope that the app has not acknowledged yet.
   *
   * @param answer empty when its connection closed first
   */
  private record Envelope(AppSocket socket, CompletableFuture<Optional<String>> answer) {}

  public SocketDeliverer(String host, String appId) {
    server = new SocketServer(host, appId, this::acknowledged, this::departed);
  }

  /** A URL for one connection, as apps.connections.open returns it. */
  public String freshUrl() {
    return server.freshUrl();
  }

  public List<AppSocket> open() {
    return server.open();
  }

  @Override
  public Delivery deliver(AppPayload payload) {
    long started = System.nanoTime();
    for (AppSocket socket : server.inTurn(payload.triedVia())) {
      Optional<Delivery> delivery = through(socket, payload, started);
      if (delivery.isPresent()) {
        return delivery.get();
      }
    }
    return Delivery.failed(payload, "", Delivery.UNREACHABLE, since(started));
  }

  /** Empty when the connection had closed before anything was sent. */
  private Optional<Delivery> through(AppSocket socket, AppPayload payload, long started) {
    String id = UUID.randomUUID().toString();
    Envelope envelope = new Envelope(socket, new CompletableFuture<>());
    awaited.put(id, envelope);
    try {
      return socket.send(Json.write(envelope(id, payload)))
          ? Optional.of(answer(envelope, payload, started))
          : Optional.empty();
    } finally {
      awaited.remove(id);
    }
  }

  private static Delivery answer(Envelope envelope, AppPayload payload, long started) {
    String via = envelope.socket().name();
    try {
      return envelope
          .answer()
          .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
          .map(body -> Delivery.answered(payload, via, 200, body, since(started), false))
          .orElseGet(() -> Delivery.failed(payload, via, Delivery.UNREACHABLE, since(started)));
    } catch (TimeoutException tooLate) {
      return Delivery.failed(payload, via, Delivery.TIMED_OUT, since(started));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Delivery.failed(payload, via, Delivery.UNREACHABLE, since(started));
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  private void acknowledged(ObjectNode message) {
    String body = message.hasNonNull("payload") ? message.get("payload").toString() : "";
    Json.text(message, "envelope_id")
        .flatMap(id -> Optional.ofNullable(awaited.get(id)))
        .ifPresent(each -> each.answer().complete(Optional.of(body)));
  }

  private void departed(AppSocket socket) {
    awaited.values().stream()
        .filter(each -> each.socket().equals(socket))
        .forEach(each -> each.answer().complete(Optional.empty()));
  }

  private static ObjectNode envelope(String id, AppPayload payload) {
    ObjectNode envelope = Json.object().put("envelope_id", id).put("type", type(payload));
    envelope.set("payload", payload.payload());
    envelope.put("accepts_response_payload", payload.kind() != AppPayload.Kind.EVENT);
    return payload.retry() == 0
        ? envelope
        : envelope.put("retry_attempt", payload.retry()).put("retry_reason", payload.reason());
  }

  private static String type(AppPayload payload) {
    return switch (payload.kind()) {
      case COMMAND -> "slash_commands";
      case INTERACTION -> "interactive";
      case EVENT, VERIFICATION -> "events_api";
    };
  }

  private static Duration since(long started) {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
