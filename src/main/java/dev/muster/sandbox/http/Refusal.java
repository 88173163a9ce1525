package dev.muster.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** The last word when an answer could not be made. */
record Refusal(HttpExchange exchange) {

  void internal() {
    try (exchange) {
      exchange.sendResponseHeaders(500, -1);
    } catch (IOException answeredAlready) {
      exchange.close();
    }
  }
}
