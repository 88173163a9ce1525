package dev.muster.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server with one virtual thread per request. Refuses requests that another website sends
 * through a visitor's browser, and bodies that are too large.
 */
public final class Listener implements AutoCloseable {

  static {
    // The JDK's server reads these properties once, when it is first used.
    prefer("sun.net.httpserver.nodelay", "true");
    prefer("sun.net.httpserver.maxIdleConnections", "2000");
    prefer("sun.net.httpserver.idleInterval", "300");
  }

  private static final Logger log = LoggerFactory.getLogger(Listener.class);

  /** In bytes; more than any call of Slack's Web API takes. */
  private static final int LARGEST_BODY = 1 << 20;

  private final HttpServer server;
  private final HostNames names;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param names allowed host names, besides the host and this machine's own
   */
  public Listener(String host, int port, Set<String> names) {
    this.names = new HostNames(host, names);
    try {
      server = HttpServer.create(new InetSocketAddress(host, port), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException("Cannot listen on " + host + ":" + port, taken);
    }
    server.setExecutor(threads);
  }

  /** Adds a handler for apps and for the pages served here. */
  public Listener on(String prefix, Handler handler) {
    return on(prefix, LARGEST_BODY, handler);
  }

  /**
   * @param largestBody in bytes
   */
  public Listener on(String prefix, int largestBody, Handler handler) {
    return add(prefix, largestBody, false, handler);
  }

  /** Adds a handler for requests that change nothing; other websites may link to them. */
  public Listener onLinks(String prefix, Handler handler) {
    return add(prefix, LARGEST_BODY, true, handler);
  }

  public void open() {
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private Listener add(String prefix, int largestBody, boolean linked, Handler handler) {
    server.createContext(
        prefix,
        exchange ->
            serve(
                exchange,
                () -> {
                  if (isAdmitted(exchange, linked)) {
                    handle(exchange, largestBody, handler);
                  }
                }));
    return this;
  }

  private boolean isAdmitted(HttpExchange exchange, boolean linked) throws IOException {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    if (!names.know(hosts)) {
      new Refusal(exchange).unknownHost(String.join(", ", hosts));
      return false;
    }
    if (!linked && Origins.isForeign(exchange.getRequestHeaders())) {
      new Refusal(exchange).foreignOrigin();
      return false;
    }
    return true;
  }

  private static void handle(HttpExchange exchange, int largestBody, Handler handler)
      throws IOException {
    Optional<byte[]> body = Body.read(exchange, largestBody);
    if (body.isPresent()) {
      handler.handle(new Exchange(exchange, body.get()));
    } else {
      new Refusal(exchange).tooLarge(largestBody);
    }
  }

  private interface Work {

    void run() throws IOException;
  }

  private static void serve(HttpExchange exchange, Work work) {
    try {
      work.run();
    } catch (IOException | UncheckedIOException hungUp) {
      log.debug("{} hung up", exchange.getRequestURI(), hungUp);
      exchange.close();
    } catch (RuntimeException ours) {
      log.error("{} went wrong", exchange.getRequestURI(), ours);
      new Refusal(exchange).internal();
    }
  }

  private static void prefer(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
