package dev.muster.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class SummedRepeatsTest {

  private final LoggerContext context = new LoggerContext();
  private final ListAppender<ILoggingEvent> target = new ListAppender<>();
  private final PatternLayout layout = new PatternLayout();
  private long elapsed = 1_000;
  private SummedRepeats repeats;

  @BeforeEach
  void start() {
    repeats = new SummedRepeats(() -> elapsed);
    repeats.setContext(context);
    target.start();
    repeats.addAppender(target);
    repeats.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(repeats);
    layout.setContext(context);
    layout.setPattern("%msg%n");
    layout.start();
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void a_failure_that_comes_again_is_written_five_times_and_then_counted() {
    fail(1_000);
    assertThat(target.list).hasSize(5);

    pass(SummedRepeats.ONE_BACK);
    assertThat(messages())
        .hasSize(6)
        .last()
        .isEqualTo(
            "995 more like this, the last of them: INC-1000 failed (IOException: No space left on"
                + " device)");
  }

  @Test
  void only_the_first_has_its_stack_trace() {
    fail(3);

    assertThat(target.list)
        .extracting(each -> each.getThrowableProxy() != null)
        .containsExactly(true, false, false);
    assertThat(messages().getLast())
        .isEqualTo("INC-3 failed (IOException: No space left on device)");
  }

  @Test
  void an_hour_of_outage_is_a_page_of_log() {
    for (var second = 0; second < 3_600; second++) {
      for (var kind = 0; kind < 10; kind++) {
        context.getLogger("dev.muster.kind" + kind).error("No database", new IOException("gone"));
      }
      pass(Duration.ofSeconds(1));
    }
    pass(SummedRepeats.ONE_BACK);

    var text = new StringBuilder();
    target.list.forEach(each -> text.append(layout.doLayout(each)));
    var headlines = target.list.size();
    assertThat(headlines).isBetween(10 * (5 + 11), 10 * (5 + 13));
    assertThat(target.list.stream().filter(each -> each.getThrowableProxy() != null)).hasSize(10);
    var counted =
        messages().stream()
            .mapToLong(each -> each.contains(" more ") ? Long.parseLong(each.split(" ")[0]) : 1)
            .sum();
    assertThat(counted).as("none is lost").isEqualTo(36_000);
  }

  @Test
  void what_comes_seldom_is_written_in_full() {
    for (var time = 1; time <= 20; time++) {
      fail(1);
      pass(SummedRepeats.ONE_BACK);
    }

    assertThat(target.list).hasSize(20).allMatch(each -> each.getThrowableProxy() != null);
  }

  @Test
  void the_same_words_with_another_failure_behind_them_are_another_kind() {
    fail(10);
    log().error("{} failed", "INC-11", new IllegalStateException());

    assertThat(messages().getLast()).isEqualTo("INC-11 failed");
  }

  @Test
  void the_audit_log_and_what_is_asked_for_in_detail_all_pass() {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.DEBUG);
    for (var time = 0; time < 50; time++) {
      context.getLogger("muster.audit").info("{}", "a line");
      log().debug("{} is tried again", "INC-1");
    }

    assertThat(target.list).hasSize(100);
  }

  @Test
  void kinds_are_bounded() {
    for (var kind = 0; kind < 5_000; kind++) {
      log().warn("Kind " + kind);
    }

    assertThat(target.list).hasSizeLessThan(600);
  }

  private void fail(int times) {
    for (var time = 1; time <= times; time++) {
      log().error("{} failed", "INC-" + time, new IOException("No space left on device"));
    }
  }

  private Logger log() {
    return context.getLogger("dev.muster.outbox");
  }

  private void pass(Duration time) {
    elapsed += time.toNanos();
    repeats.sumUp();
  }

  private List<String> messages() {
    return target.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
