package dev.muster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A response URL of a test's own, which remembers what was said through it. */
final class ReplyBox implements AutoCloseable {

  private final HttpServer server;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private ReplyBox(HttpServer server) {
    this.server = server;
  }

  static ReplyBox open() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var box = new ReplyBox(server);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            box.heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    server.start();
    return box;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  List<String> heard() {
    return heard;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
