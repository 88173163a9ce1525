package dev.muster.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.SlackApiException;
import dev.muster.sandbox.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** One connection of an app in Socket Mode that acknowledges everything, or nothing. */
final class RawSocket implements WebSocket.Listener, AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<ObjectNode> received = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final List<WebSocket> open = new CopyOnWriteArrayList<>();
  private final boolean acknowledges;
  private volatile boolean ended;

  private RawSocket(boolean acknowledges) {
    this.acknowledges = acknowledges;
  }

  static RawSocket opened(Sandbox sandbox) throws IOException, SlackApiException {
    return opened(sandbox, true);
  }

  static RawSocket deaf(Sandbox sandbox) throws IOException, SlackApiException {
    return opened(sandbox, false);
  }

  private static RawSocket opened(Sandbox sandbox, boolean acknowledges)
      throws IOException, SlackApiException {
    String url =
        ErrandApp.slack(sandbox).methods(sandbox.appToken()).appsConnectionsOpen(r -> r).getUrl();
    RawSocket socket = new RawSocket(acknowledges);
    socket.open.add(socket.http.newWebSocketBuilder().buildAsync(URI.create(url), socket).join());
    return socket;
  }

  List<ObjectNode> envelopes() {
    return received.stream().filter(each -> each.has("envelope_id")).toList();
  }

  /** What the workspace said about the connection itself: hello, disconnect and why. */
  List<String> words() {
    return received.stream()
        .filter(each -> !each.has("envelope_id"))
        .map(each -> each.path("type").asText() + " " + each.path("reason").asText())
        .map(String::strip)
        .toList();
  }

  /** Says something of its own accord; it may be cut off while it speaks. */
  void say(String text) {
    var unused = open.getFirst().sendText(text, true);
  }

  boolean isEnded() {
    return ended;
  }

  /** The next message is taken when this one is done with. */
  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    partial.append(data);
    if (!last) {
      socket.request(1);
      return CompletableFuture.completedStage(socket);
    }
    ObjectNode message = Json.readObject(partial.toString()).orElseThrow();
    partial.setLength(0);
    received.add(message);
    return answered(socket, message).thenRun(() -> socket.request(1));
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
    ended = true;
    return WebSocket.Listener.super.onClose(socket, status, reason);
  }

  @Override
  public void onError(WebSocket socket, Throwable problem) {
    ended = true;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private CompletionStage<WebSocket> answered(WebSocket socket, ObjectNode message) {
    if (!acknowledges || !message.has("envelope_id")) {
      return CompletableFuture.completedStage(socket);
    }
    ObjectNode ack = Json.object().put("envelope_id", message.path("envelope_id").asText());
    return socket.sendText(Json.write(ack), true);
  }
}
