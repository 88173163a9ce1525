package dev.muster;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a connection whose clock is moved by hand. */
class SlowRequestsTest {

  private final SlowRequests requests = new SlowRequests();
  private EmbeddedChannel connection;

  @BeforeEach
  void connect() {
    var watch = requests.watch();
    connection = new EmbeddedChannel(watch.begins(), new HttpServerCodec(), watch.ends());
    connection.freezeTime();
  }

  @Test
  void headers_that_trickle_in_end() {
    receive("POST /slack/events HTTP/1.1\r\n");
    for (var header = 0; header < 29; header++) {
      pass(Duration.ofSeconds(1));
      receive("X-Header-" + header + ": x\r\n");
      assertThat(connection.isOpen()).isTrue();
    }
    pass(Duration.ofSeconds(1));

    assertThat(connection.isOpen()).isFalse();
    assertThat(requests.arriving()).isZero();
  }

  @Test
  void a_body_that_trickles_in_ends() {
    receive("POST /slack/events HTTP/1.1\r\nContent-Length: 1000\r\n\r\n");
    for (var second = 0; second < 30; second++) {
      assertThat(connection.isOpen()).isTrue();
      receive("x");
      pass(Duration.ofSeconds(1));
    }

    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void what_has_arrived_has_all_the_time_it_takes_to_be_answered() {
    receive("POST /slack/events HTTP/1.1\r\nContent-Length: 2\r\n\r\nxx");
    pass(SlowRequests.DEADLINE.multipliedBy(10));

    assertThat(connection.isOpen()).isTrue();
    assertThat(requests.arriving()).isZero();
  }

  @Test
  void each_request_of_a_connection_has_its_own_time() {
    for (var each = 0; each < 5; each++) {
      receive("GET /health HTTP/1.1\r\n");
      pass(SlowRequests.DEADLINE.minusSeconds(1));
      receive("\r\n");
    }
    assertThat(connection.isOpen()).isTrue();

    receive("GET /health HTTP/1.1\r\n");
    pass(SlowRequests.DEADLINE);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void who_hangs_up_is_not_waited_for() {
    receive("POST /slack/events HTTP/1.1\r\n");
    assertThat(requests.arriving()).isOne();

    var unused = connection.close();
    assertThat(requests.arriving()).isZero();
  }

  private void receive(String text) {
    connection.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
    connection.releaseInbound();
  }

  private void pass(Duration time) {
    connection.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
    connection.runScheduledPendingTasks();
    connection.runPendingTasks();
  }
}
