package dev.muster.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.sun.net.httpserver.HttpServer;
import dev.muster.testing.TurnedClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With somebody who waits for it, over HTTP. */
class HeartbeatTest {

  private static final String SECRET = "/0a1b2c3d-secret";

  private final TurnedClock clock = new TurnedClock();
  private final AtomicInteger heard = new AtomicInteger();
  private final AtomicInteger status = new AtomicInteger(200);
  private HttpServer listener;
  private Heartbeat heartbeat;

  @BeforeEach
  void listen() throws IOException {
    listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        SECRET,
        exchange -> {
          heard.incrementAndGet();
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    listener.start();
    heartbeat = heartbeat(listener.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    heartbeat.close();
    listener.stop(0);
  }

  @Test
  void it_beats_while_all_is_well_and_is_silent_otherwise() {
    var check = new Moody();
    var audit = new SelfCheckSweep(List.of(check), Optional.of(heartbeat));
    run(audit);
    run(audit);
    assertThat(heard).hasValue(2);

    check.finds = List.of(Finding.alarm("topic", "3 topics do not go out."));
    run(audit);
    run(audit);
    assertThat(heard).as("something is stuck").hasValue(2);

    check.finds = List.of(Finding.repaired("INC-1", "INC-1 is well again."));
    run(audit);
    assertThat(heard).as("it was mended").hasValue(3);

    check.broken = true;
    run(audit);
    assertThat(heard).as("the database is gone").hasValue(3);
  }

  @Test
  void what_goes_wrong_is_told_once_without_the_address() {
    try (var log = new LoggedBy(Heartbeat.class)) {
      status.set(503);
      heartbeat.beat();
      heartbeat.beat();
      status.set(200);
      heartbeat.beat();

      assertThat(log.at(Level.WARN))
          .containsExactly(
              "The heartbeat was not heard (it answered 503); it is sent again each minute");
      assertThat(log.at(Level.INFO)).containsExactly("The heartbeat is heard again");
    }
  }

  @Test
  void nobody_listening_does_no_harm_and_gives_nothing_away() throws Exception {
    try (var log = new LoggedBy(Heartbeat.class)) {
      var nowhere = heartbeat(freePort());
      nowhere.beat();
      nowhere.close();

      assertThat(log.at(Level.WARN))
          .singleElement()
          .asString()
          .contains("ConnectException")
          .doesNotContain(SECRET);
    }
    assertThat(new HeartbeatSettings(Optional.of(URI.create("https://x/" + SECRET))).toString())
        .doesNotContain(SECRET);
  }

  private void run(SelfCheckSweep audit) {
    audit.run(clock.instant());
    clock.advance(Duration.ofMinutes(1));
  }

  private static Heartbeat heartbeat(int port) {
    var address = URI.create("http://127.0.0.1:" + port + SECRET);
    return new Heartbeat(new HeartbeatSettings(Optional.of(address)));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static final class Moody implements Check {

    private List<Finding> finds = List.of();
    private boolean broken;

    @Override
    public String name() {
      return "mood";
    }

    @Override
    public List<Finding> look(Instant now) {
      if (broken) {
        throw new IllegalStateException("the database is gone");
      }
      return finds;
    }
  }
}
