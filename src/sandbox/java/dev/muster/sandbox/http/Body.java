package dev.muster.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a request's body up to a limit. */
final class Body {

  /** In bytes. The most that is read and discarded of a refused body. */
  private static final long MOST_THROWN_AWAY = 512L << 20;

  private Body() {}

  /** Empty when the body, or its Content-Length, exceeds the limit. */
  static Optional<byte[]> read(HttpExchange exchange, int most) throws IOException {
    if (announced(exchange) > most) {
      return Optional.empty();
    }
    byte[] bytes = exchange.getRequestBody().readNBytes(most + 1);
    return bytes.length > most ? Optional.empty() : Optional.of(bytes);
  }

  /**
   * Discards the rest of the body. Otherwise a client that sends the whole body first would lose
   * the connection before it reads the response.
   */
  static void throwAway(HttpExchange exchange) throws IOException {
    InputStream rest = exchange.getRequestBody();
    byte[] block = new byte[64 * 1024];
    long left = MOST_THROWN_AWAY;
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = rest.read(block);
    }
  }

  /** 0 without a Content-Length, as for a chunked body. */
  private static long announced(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException noNumber) {
      return Long.MAX_VALUE;
    }
  }
}
