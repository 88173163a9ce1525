package dev.muster.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open door: one virtual thread for every request. */
public final class Listener implements AutoCloseable {

  static {
    // The JDK's server reads these once, when it is first used.
    prefer("sun.net.httpserver.nodelay", "true");
    prefer("sun.net.httpserver.maxIdleConnections", "2000");
    prefer("sun.net.httpserver.idleInterval", "300");
  }

  private static final Logger log = LoggerFactory.getLogger(Listener.class);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public Listener(String host, int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(host, port), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException("Cannot listen on " + host + ":" + port, taken);
    }
    server.setExecutor(threads);
  }

  public Listener on(String prefix, Handler handler) {
    server.createContext(prefix, exchange -> serve(exchange, handler));
    return this;
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

  private static void serve(HttpExchange exchange, Handler handler) {
    try {
      handler.handle(new Exchange(exchange));
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
