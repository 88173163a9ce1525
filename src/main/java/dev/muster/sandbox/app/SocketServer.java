package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sockets an app opened: hello, envelopes out, acknowledgements in, disconnect. */
final class SocketServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SocketServer.class);

  private static final int SECONDS_A_CONNECTION_LASTS = 3600;

  private final String host;
  private final String appId;
  private final Consumer<ObjectNode> acknowledgements;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final CountDownLatch listening = new CountDownLatch(1);
  private final Sockets sockets;

  SocketServer(String host, String appId, Consumer<ObjectNode> acknowledgements) {
    this.host = host;
    this.appId = appId;
    this.acknowledgements = acknowledgements;
    this.sockets = new Sockets(new InetSocketAddress(host, 0));
    sockets.setDaemon(true);
    sockets.setReuseAddr(true);
    sockets.start();
    awaitListening();
  }

  String freshUrl() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return "ws://"
        + host
        + ":"
        + sockets.getPort()
        + "/link/?ticket="
        + ticket
        + "&app_id="
        + appId;
  }

  /** Any payload may go to any connection; false when there is none. */
  boolean send(String text) {
    List<WebSocket> connections = List.copyOf(open);
    if (connections.isEmpty()) {
      return false;
    }
    try {
      connections.get(Math.floorMod(turn.getAndIncrement(), connections.size())).send(text);
      return true;
    } catch (WebsocketNotConnectedException justGone) {
      return false;
    }
  }

  void refresh(String reason) {
    ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
    message.putObject("debug_info").put("host", "sandbox");
    List<WebSocket> leaving = List.copyOf(open);
    open.removeAll(leaving);
    for (WebSocket each : leaving) {
      each.send(Json.write(message));
      each.close();
    }
  }

  /** Whether a socket is open, or opens in time. */
  boolean awaitOpen(Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    synchronized (open) {
      while (open.isEmpty() && until - System.nanoTime() > 0) {
        open.wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
      }
      return !open.isEmpty();
    }
  }

  @Override
  public void close() {
    try {
      sockets.stop(1_000);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitListening() {
    try {
      listening.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void greet(WebSocket socket, ClientHandshake handshake) {
    String ticket = handshake.getResourceDescriptor().replaceFirst(".*ticket=([^&]*).*", "$1");
    if (!tickets.remove(ticket)) {
      socket.close(1008, "link_expired");
      return;
    }
    int connections = open.size() + 1;
    ObjectNode hello = Json.object().put("type", "hello").put("num_connections", connections);
    hello
        .putObject("debug_info")
        .put("host", "sandbox")
        .put("build_number", 1)
        .put("approximate_connection_time", SECONDS_A_CONNECTION_LASTS);
    hello.putObject("connection_info").put("app_id", appId);
    socket.send(Json.write(hello));
    synchronized (open) {
      open.add(socket);
      open.notifyAll();
    }
  }

  private final class Sockets extends WebSocketServer {

    Sockets(InetSocketAddress address) {
      super(address, 1);
    }

    @Override
    public void onStart() {
      listening.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      greet(socket, handshake);
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      Json.readObject(text).ifPresent(acknowledgements);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
      open.remove(socket);
    }

    @Override
    public void onError(WebSocket socket, Exception problem) {
      log.debug("A socket failed", problem);
      listening.countDown();
    }
  }
}
