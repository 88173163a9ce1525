package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the app's Socket Mode connections: hello, envelopes, acknowledgements, disconnect. */
final class SocketServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SocketServer.class);

  private static final int SECONDS_A_CONNECTION_LASTS = 3600;

  /** In bytes. The app sends only acknowledgements, with a form at most. */
  private static final int LARGEST_FRAME = 1 << 20;

  private static final String TICKET = "ticket=";

  private final String host;
  private final String appId;
  private final Consumer<ObjectNode> acknowledgements;
  private final Consumer<AppSocket> departures;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<AppSocket> open = new ArrayList<>();
  private final CountDownLatch listening = new CountDownLatch(1);
  private final Sockets sockets;
  private int opened;
  private int turn;

  SocketServer(
      String host,
      String appId,
      Consumer<ObjectNode> acknowledgements,
      Consumer<AppSocket> departures) {
    this.host = host;
    this.appId = appId;
    this.acknowledgements = acknowledgements;
    this.departures = departures;
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

  /** Oldest first. */
  List<AppSocket> open() {
    synchronized (open) {
      return open.stream().filter(AppSocket::isOpen).toList();
    }
  }

  /**
   * The connections in turn, because Slack may send any payload to any connection; the one named
   * comes last.
   */
  List<AppSocket> inTurn(String lastOfAll) {
    List<AppSocket> order = new ArrayList<>(open());
    synchronized (open) {
      Collections.rotate(order, -turn++);
    }
    order.sort(Comparator.comparing(each -> each.name().equals(lastOfAll)));
    return order;
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
    if (!tickets.remove(ticket(handshake.getResourceDescriptor()))) {
      socket.close(1008, "link_expired");
      return;
    }
    socket.send(Json.write(hello(open().size() + 1)));
    synchronized (open) {
      open.add(new AppSocket("socket " + ++opened, socket));
    }
  }

  private static String ticket(String address) {
    return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
        .filter(each -> each.startsWith(TICKET))
        .map(each -> each.substring(TICKET.length()))
        .findFirst()
        .orElse("");
  }

  private ObjectNode hello(int connections) {
    ObjectNode hello = Json.object().put("type", "hello").put("num_connections", connections);
    hello
        .putObject("debug_info")
        .put("host", "sandbox")
        .put("build_number", 1)
        .put("approximate_connection_time", SECONDS_A_CONNECTION_LASTS);
    hello.putObject("connection_info").put("app_id", appId);
    return hello;
  }

  private void forget(WebSocket socket) {
    List<AppSocket> gone;
    synchronized (open) {
      gone = open.stream().filter(each -> each.isOver(socket)).toList();
      open.removeAll(gone);
    }
    gone.forEach(departures);
  }

  private final class Sockets extends WebSocketServer {

    Sockets(InetSocketAddress address) {
      super(address, 1, List.of(new Draft_6455(List.of(), LARGEST_FRAME)));
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
      forget(socket);
    }

    @Override
    public void onError(WebSocket socket, Exception problem) {
      log.debug("A socket failed", problem);
      listening.countDown();
    }
  }
}
