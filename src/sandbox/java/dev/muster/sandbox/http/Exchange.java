package dev.muster.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.muster.sandbox.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request and its response. */
public final class Exchange {

  private final HttpExchange exchange;
  private final byte[] body;

  Exchange(HttpExchange exchange, byte[] body) {
    this.exchange = exchange;
    this.body = body;
  }

  public boolean isPost() {
    return exchange.getRequestMethod().equals("POST");
  }

  public String path() {
    return exchange.getRequestURI().getPath();
  }

  /** The part of the path after the prefix; "" if the path does not start with it. */
  public String pathAfter(String prefix) {
    return path().startsWith(prefix) ? path().substring(prefix.length()) : "";
  }

  public byte[] body() {
    return body.clone();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  public boolean isJson() {
    return header("Content-Type").orElse("").startsWith("application/json");
  }

  /** The body as a JSON object; empty if it is not one. */
  public ObjectNode json() {
    return Json.readObject(text()).orElseGet(Json::object);
  }

  public Map<String, String> query() {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? Map.of() : decoded(query);
  }

  public Map<String, String> form() {
    return decoded(text());
  }

  public Exchange withHeader(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
    return this;
  }

  public void answer(int status, JsonNode json) {
    answer(status, "application/json; charset=utf-8", Json.write(json));
  }

  public void answer(int status, String mediaType, String text) {
    answer(status, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  public void answer(int status, String mediaType, byte[] bytes) {
    withHeader("Content-Type", mediaType);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    } catch (IOException goneAlready) {
      throw new UncheckedIOException(goneAlready);
    }
  }

  /**
   * Answers and closes the connection without announcing it, as servers do with idle connections.
   */
  public void answerAndClose(int status, String mediaType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    withHeader("Content-Type", mediaType);
    try {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
    } catch (IOException goneAlready) {
      throw new UncheckedIOException(goneAlready);
    } finally {
      // The server closes a connection when it cannot finish the response.
      exchange.setStreams(null, new Unfinished());
      exchange.close();
    }
  }

  private static final class Unfinished extends OutputStream {

    @Override
    public void write(int each) throws IOException {
      throw new IOException("nothing follows");
    }

    @Override
    public void close() throws IOException {
      throw new IOException("it is not to be finished");
    }
  }

  /** Starts a response of unlimited length, to be written bit by bit. */
  public OutputStream stream(String mediaType) throws IOException {
    withHeader("Content-Type", mediaType).withHeader("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  /** Closes the connection without a response. */
  public void cut() {
    exchange.close();
  }

  private static Map<String, String> decoded(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
