package dev.muster.selfcheck;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls an external monitor while all is well; the monitor raises the alarm when the calls stop.
 * The address is a secret and never logged.
 */
@Singleton
@Requires(property = "muster.heartbeat.url")
class Heartbeat {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration CALL = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CALL).build();
  private final URI address;
  private boolean heard = true;

  Heartbeat(HeartbeatSettings settings) {
    this.address = settings.url().orElseThrow();
  }

  /** Blocks until the response arrives, at most ten seconds. */
  void beat() {
    var problem = send();
    if (problem.isEmpty() != heard) {
      heard = problem.isEmpty();
      if (heard) {
        LOG.info("The heartbeat is heard again");
      } else {
        LOG.warn("The heartbeat was not heard ({}); it is sent again each minute", problem);
      }
    }
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }

  /** The problem, or an empty string. */
  private String send() {
    var request = HttpRequest.newBuilder(address).timeout(CALL).GET().build();
    var answer = http.sendAsync(request, BodyHandlers.discarding());
    try {
      var status = answer.get(CALL.toMillis() * 2, TimeUnit.MILLISECONDS).statusCode();
      return status / 100 == 2 ? "" : "it answered " + status;
    } catch (ExecutionException e) {
      return Objects.requireNonNullElse(e.getCause(), e).getClass().getSimpleName();
    } catch (TimeoutException e) {
      answer.cancel(true);
      return "it did not answer in time";
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
