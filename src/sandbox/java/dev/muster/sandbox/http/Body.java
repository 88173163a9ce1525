package dev.muster.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A request's body, as far as it is taken into memory. */
final class Body {

  /** How much of what is refused is read and thrown away, in bytes, for its sender to listen. */
  private static final long MOST_THROWN_AWAY = 512L << 20;

  private Body() {}

  /** Empty when it has more bytes, or says it has. */
  static Optional<byte[]> read(HttpExchange exchange, int most) throws IOException {
    if (announced(exchange) > most) {
      return Optional.empty();
    }
    byte[] bytes = exchange.getRequestBody().readNBytes(most + 1);
    return bytes.length > most ? Optional.empty() : Optional.of(bytes);
  }

  /** Without it, whoever sends everything first would lose the connection before the answer. */
  static void throwAway(HttpExchange exchange) throws IOException {
    InputStream rest = exchange.getRequestBody();
    byte[] block = new byte[64 * 1024];
    long left = MOST_THROWN_AWAY;
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = rest.read(block);
    }
  }

  /** 0 for a body in chunks, and for none. */
  private static long announced(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException noNumber) {
      return Long.MAX_VALUE;
    }
  }
}
