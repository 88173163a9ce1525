package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a whole Muster tells those who watch over it. */
class AuditOverHttpTest {

  @Test
  void the_first_audit_follows_the_start_and_is_told_to_those_who_ask_or_wait(@TempDir Path data)
      throws Exception {
    var beats = new AtomicInteger();
    var listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/beat",
        exchange -> {
          beats.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    listener.start();
    var address = "http://127.0.0.1:%d/beat".formatted(listener.getAddress().getPort());
    try (var muster = RunningMuster.start(data, Map.of("MUSTER_HEARTBEAT_URL", address))) {
      untilTrue("a heartbeat", () -> beats.get() > 0);

      var report = new ObjectMapper().readTree(get(muster, "/audit").body());
      assertThat(report.path("well").asBoolean()).isTrue();
      assertThat(report.path("repaired").asInt(-1)).isZero();
      assertThat(report.path("at").asText()).startsWith("20");
      assertThat(get(muster, "/health").statusCode()).isEqualTo(200);
    } finally {
      listener.stop(0);
    }
  }

  private static HttpResponse<String> get(RunningMuster muster, String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(muster.page(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
