package dev.muster.access;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WrongCredentialsTest {

  private static final String HERE = "192.0.2.1";
  private static final String THERE = "192.0.2.2";

  private final List<Duration> pauses = new ArrayList<>();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Instant now = Instant.parse("2026-11-30T06:00:00Z");
  private final WrongCredentials wrong = new WrongCredentials(() -> now, pauses::add);

  @BeforeEach
  void listen() {
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void stop() {
    logger().detachAppender(log);
  }

  @Test
  void a_few_typing_errors_are_answered_at_once() {
    take(HERE, WrongCredentials.FREE);

    assertThat(pauses).isEmpty();
  }

  @Test
  void who_goes_on_waits_longer_each_time_but_never_very_long() {
    take(HERE, 100);

    assertThat(pauses).hasSize(90).isSortedAccordingTo(Duration::compareTo);
    assertThat(pauses.getFirst()).isEqualTo(WrongCredentials.STEP);
    assertThat(pauses.getLast()).isEqualTo(WrongCredentials.LONGEST);
  }

  @Test
  void addresses_are_counted_apart_and_forgotten() {
    take(HERE, 20);
    pauses.clear();

    take(THERE, 1);
    now = now.plus(WrongCredentials.FORGOTTEN_AFTER).plusSeconds(1);
    take(HERE, 1);

    assertThat(pauses).isEmpty();
  }

  @Test
  void the_log_has_the_address_and_a_count_and_ever_fewer_lines() {
    take(HERE, 1_000);

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Wrong API token from 192.0.2.1 (1 so far)",
            "Wrong API token from 192.0.2.1 (10 so far)",
            "Wrong API token from 192.0.2.1 (100 so far)",
            "Wrong API token from 192.0.2.1 (1000 so far)");
  }

  @Test
  void memory_is_bounded() {
    for (var each = 0; each < 5_000; each++) {
      take("192.0.2." + each, 1);
    }

    assertThat(wrong.addresses()).isEqualTo(WrongCredentials.MOST_ADDRESSES);
  }

  @Test
  void those_who_cannot_wait_with_the_rest_are_answered_at_once() throws InterruptedException {
    var waiting = Collections.synchronizedList(new ArrayList<Thread>());
    var release = new java.util.concurrent.CountDownLatch(1);
    var held =
        new WrongCredentials(
            () -> now,
            time -> {
              waiting.add(Thread.currentThread());
              release.await();
            });
    var threads = new ArrayList<Thread>();
    for (var each = 0; each < 100; each++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (var time = 0; time <= WrongCredentials.FREE; time++) {
                  held.take("API token", HERE);
                }
              }));
    }
    // Half of them are held; the others have come to their end although nobody released them.
    untilTrue(
        "half of them have ended",
        () -> threads.stream().filter(each -> !each.isAlive()).count() >= 50);
    release.countDown();
    for (var each : threads) {
      each.join();
    }

    assertThat(waiting).hasSizeGreaterThanOrEqualTo(50);
  }

  private void take(String address, int times) {
    for (var time = 0; time < times; time++) {
      wrong.take("API token", address);
    }
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(WrongCredentials.class);
  }
}
