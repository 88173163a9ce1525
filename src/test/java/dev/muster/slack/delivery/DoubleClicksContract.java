package dev.muster.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as the same press of a button. */
abstract class DoubleClicksContract extends DatabaseContract {

  private static final Duration WITHIN = Duration.ofSeconds(5);

  DoubleClicksContract(TestDatabase database) {
    super(database);
  }

  /** All that would talk to Slack, or wants to be talked to. */
  @Override
  protected List<String> closed() {
    return List.of(
        "dev.muster.api",
        "dev.muster.outbox.OutboxWorker",
        "dev.muster.scheduling",
        "dev.muster.slack.inbound.SlackEndpoint",
        "dev.muster.slack.inbound.SocketModeConnector",
        "dev.muster.slack.Warmup",
        "dev.muster.web");
  }

  @Override
  protected void prepare(ApplicationContextBuilder builder) {
    builder.properties(
        Map.of("muster.slack.bot-token", "xoxb-none", "muster.slack.signing-secret", "none"));
  }

  @Test
  void the_same_within_five_seconds_is_not_first_and_later_is() {
    assertThat(isFirst()).isTrue();
    clock.advance(WITHIN);
    assertThat(isFirst()).isFalse();
    clock.advance(Duration.ofMillis(1));
    assertThat(isFirst()).isTrue();
    assertThat(isFirst()).isFalse();
  }

  @Test
  void a_press_before_the_clock_was_set_back_does_not_make_the_next_a_repeat() {
    assertThat(isFirst()).isTrue();
    clock.advance(WITHIN.negated());
    assertThat(isFirst()).as("another process is a little ahead").isFalse();
    clock.advance(Duration.ofMillis(-1));
    assertThat(isFirst()).isTrue();
    assertThat(isFirst()).isFalse();
  }

  private boolean isFirst() {
    return bean(Deliveries.class).isFirst("a press", WITHIN, clock.instant());
  }
}
