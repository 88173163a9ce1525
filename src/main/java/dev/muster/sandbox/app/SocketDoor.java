package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Socket Mode: envelopes through whichever connection the app holds open. */
public final class SocketDoor implements AppDoor, AutoCloseable {

  private static final long PATIENCE_MILLIS = 3_000;

  private final SocketServer server;
  private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();

  public SocketDoor(String host, String appId) {
    server = new SocketServer(host, appId, this::acknowledged);
  }

  /** A URL good for one connection, as apps.connections.open gives it. */
  public String freshUrl() {
    return server.freshUrl();
  }

  /** Asks every connection to go and come again, and hangs up. */
  public void refresh(String reason) {
    server.refresh(reason);
  }

  public boolean awaitOpen(Duration atMost) throws InterruptedException {
    return server.awaitOpen(atMost);
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    String envelopeId = UUID.randomUUID().toString();
    CompletableFuture<String> answer = new CompletableFuture<>();
    awaited.put(envelopeId, answer);
    long started = System.nanoTime();
    try {
      if (!server.send(Json.write(envelope(envelopeId, parcel)))) {
        return Delivery.failed(parcel.name(), Delivery.UNREACHABLE, since(started));
      }
      String body = answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return Delivery.answered(parcel.name(), 200, body, since(started), false);
    } catch (TimeoutException tooLate) {
      return Delivery.failed(parcel.name(), Delivery.TIMED_OUT, since(started));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Delivery.failed(parcel.name(), Delivery.UNREACHABLE, since(started));
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      awaited.remove(envelopeId);
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
        .ifPresent(answer -> answer.complete(body));
  }

  private static ObjectNode envelope(String id, Parcel parcel) {
    ObjectNode envelope = Json.object().put("envelope_id", id).put("type", type(parcel));
    envelope.set("payload", parcel.payload());
    envelope.put("accepts_response_payload", parcel.kind() != Parcel.Kind.EVENT);
    return parcel.retry() == 0
        ? envelope
        : envelope.put("retry_attempt", parcel.retry()).put("retry_reason", parcel.reason());
  }

  private static String type(Parcel parcel) {
    return switch (parcel.kind()) {
      case COMMAND -> "slash_commands";
      case INTERACTION -> "interactive";
      case EVENT, VERIFICATION -> "events_api";
    };
  }

  private static Duration since(long started) {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
