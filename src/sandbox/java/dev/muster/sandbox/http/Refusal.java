package dev.muster.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The error response to a request that no handler may see or that a handler failed to answer. */
record Refusal(HttpExchange exchange) {

  private static final int LONGEST_SHOWN = 100;

  void internal() {
    try (exchange) {
      exchange.sendResponseHeaders(500, -1);
    } catch (IOException answeredAlready) {
      exchange.close();
    }
  }

  void unknownHost(String host) throws IOException {
    String shown = host.length() > LONGEST_SHOWN ? host.substring(0, LONGEST_SHOWN) : host;
    answer(
        403,
        "The sandbox does not answer at \"%s\", so that no website can act here through your browser."
                .formatted(shown)
            + " Open it at localhost, or add the host name to MUSTER_ALLOWED_HOSTS.");
  }

  void foreignOrigin() throws IOException {
    answer(403, "The sandbox takes requests from its own pages and from apps only.");
  }

  void tooLarge(int largest) throws IOException {
    answer(413, "The body is too large; keep it to %s bytes.".formatted(largest));
  }

  /**
   * Reads and discards the body, because the client may read the response only after sending it.
   */
  private void answer(int status, String sentence) throws IOException {
    byte[] bytes = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Connection", "close");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
      Body.throwAway(exchange);
    }
  }
}
