package dev.muster;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    var listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/beat",
        exchange -> {
          beats.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    listener.start();
    var address = "http://127.0.0.1:%d/beat".formatted(listener.getAddress().getPort());
    System.setProperty(PassingTime.SETTING, "yes");
    try (var muster = RunningMuster.start(data, Map.of("MUSTER_HEARTBEAT_URL", address))) {
      untilTrue("a heartbeat", () -> beats.get() > 0);

      var report = audit(muster);
      assertThat(report.path("well").asBoolean()).isTrue();
      assertThat(report.path("repaired").asInt(-1)).isZero();
      assertThat(report.path("at").asText()).startsWith("20");
      assertThat(get(muster, "/health").statusCode()).isEqualTo(200);

      tellWhenNothingRan(muster);
    } finally {
      System.clearProperty(PassingTime.SETTING);
      listener.stop(0);
    }
  }

  /** Sweeps run again within a second, so time passes again until somebody asks in between. */
  private static void tellWhenNothingRan(RunningMuster muster) {
    untilTrue(
        "health is down while no sweep has run for two hours",
        () -> {
          PassingTime.pass(Duration.ofHours(2));
          return get(muster, "/health").statusCode() == 503;
        });
    untilTrue(
        "an audit that has not run for two hours is an alarm",
        () -> {
          PassingTime.pass(Duration.ofHours(2));
          return alarms(muster).contains("audit");
        });
    untilTrue("health is up again", () -> get(muster, "/health").statusCode() == 200);
    untilTrue("the next audit has run", () -> !alarms(muster).contains("audit"));
  }

  private static List<String> alarms(RunningMuster muster) {
    return audit(muster).path("alarms").findValuesAsText("check");
  }

  private static JsonNode audit(RunningMuster muster) {
    try {
      return new ObjectMapper().readTree(get(muster, "/audit").body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpResponse<String> get(RunningMuster muster, String path) {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(muster.page(path)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
