package dev.muster.slack.webapi;

import static dev.muster.outbox.Priority.BULK;
import static dev.muster.outbox.Priority.INCIDENT;
import static dev.muster.outbox.Priority.INTERACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.outbox.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RateLimiterTest {

  private static final Instant NOW = Instant.parse("2026-03-28T12:00:00Z");

  private final RateLimiter limiter = new RateLimiter();

  @Test
  void methods_have_budgets_of_their_own() {
    assertThat(passed("conversations.create", INTERACTIVE, 100)).isEqualTo(20);
    assertThat(passed("conversations.invite", INTERACTIVE, 100)).isEqualTo(50);
    assertThat(passed("chat.postEphemeral", INTERACTIVE, 500)).isEqualTo(100);
  }

  @Test
  void bulk_leaves_a_quarter_and_the_incident_a_tenth_for_whoever_waits() {
    assertThat(passed(RateLimiter.POST, BULK, 1000)).isEqualTo(225);
    assertThat(passed(RateLimiter.POST, INCIDENT, 1000)).isEqualTo(45);
    assertThat(passed(RateLimiter.POST, INTERACTIVE, 1000)).isEqualTo(30);
  }

  @Test
  void a_channel_takes_a_short_burst_and_then_a_message_a_second() {
    for (var each = 0; each < 5; each++) {
      assertThat(limiter.takeIn("C1", NOW)).isEmpty();
    }
    var opens = limiter.takeIn("C1", NOW).orElseThrow();

    assertThat(Duration.between(NOW, opens)).isBetween(seconds(1), seconds(1).plusMillis(50));
    assertThat(limiter.takeIn("C2", NOW)).isEmpty();
  }

  @Test
  void a_refused_post_stops_its_channel_first_and_all_posting_when_another_is_refused_too() {
    limiter.pause(RateLimiter.POST, Optional.of("C1"), seconds(30), NOW);
    assertThat(limiter.takeIn("C1", NOW)).contains(NOW.plusSeconds(30));
    assertThat(limiter.takeIn("C2", NOW)).isEmpty();
    assertThat(limiter.take(RateLimiter.POST, INTERACTIVE, NOW)).isEmpty();

    limiter.pause(RateLimiter.POST, Optional.of("C2"), seconds(30), NOW);
    assertThat(limiter.take(RateLimiter.POST, INTERACTIVE, NOW)).contains(NOW.plusSeconds(30));
  }

  @Test
  void a_pause_of_one_method_stops_no_other() {
    limiter.pause("pins.add", Optional.empty(), seconds(30), NOW);

    assertThat(limiter.take("pins.add", INTERACTIVE, NOW)).contains(NOW.plusSeconds(30));
    assertThat(limiter.take("conversations.setTopic", INTERACTIVE, NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_pause_of_a_second_costs_a_second(Priority priority) {
    for (var method : List.of("pins.add", "chat.update", "chat.postEphemeral", RateLimiter.POST)) {
      limiter.pause(method, Optional.empty(), seconds(1), NOW);

      assertThat(limiter.take(method, priority, NOW)).contains(NOW.plusSeconds(1));
      assertThat(limiter.take(method, priority, NOW.plusSeconds(1))).as(method).isEmpty();
    }
  }

  @Test
  void what_follows_a_pause_goes_out_while_slack_takes_it() {
    limiter.pause(RateLimiter.POST, Optional.of("C1"), seconds(1), NOW);
    var later = NOW.plusSeconds(1);

    assertThat(limiter.takeIn("C1", later)).isEmpty();
    assertThat(limiter.takeIn("C1", later)).isPresent();
    limiter.passed(RateLimiter.POST, Optional.of("C1"), later);
    assertThat(limiter.takeIn("C1", later)).isEmpty();
    assertThat(limiter.takeIn("C1", later)).isEmpty();
  }

  /** As after a start, or beside other replicas: Slack counts calls that we know nothing of. */
  @Test
  void a_burst_against_a_budget_that_is_used_up_is_refused_a_few_times_only() {
    var each = seconds(3);
    var slack = new TokenBucket(20, each, NOW);
    for (var call = 0; call < 20; call++) {
      slack.take();
    }
    var refusals = 0;
    var taken = 0;
    var now = NOW;
    while (taken < 40) {
      while (taken < 40 && limiter.take("pins.add", INTERACTIVE, now).isEmpty()) {
        var opens = slack.opens(0, now);
        if (opens.isPresent()) {
          refusals++;
          limiter.pause("pins.add", Optional.empty(), seconds(3), now);
        } else {
          slack.take();
          taken++;
          limiter.passed("pins.add", Optional.empty(), now);
        }
      }
      now = now.plusMillis(50);
    }

    assertThat(refusals).isLessThanOrEqualTo(8);
    assertThat(Duration.between(NOW, now)).isLessThan(each.multipliedBy(48));
  }

  @Test
  void a_turn_that_was_not_used_is_there_for_the_next() {
    passed("pins.add", INTERACTIVE, 100);
    limiter.giveBack("pins.add", NOW);

    assertThat(limiter.take("pins.add", INTERACTIVE, NOW)).isEmpty();
    assertThat(limiter.take("pins.add", INTERACTIVE, NOW)).isPresent();
  }

  @Test
  void channels_nobody_posts_in_any_more_are_forgotten() {
    for (var each = 0; each < 5000; each++) {
      var later = NOW.plusSeconds(each);
      assertThat(limiter.takeIn("C" + each, later)).isEmpty();
    }
    assertThat(limiter.channels()).isLessThan(1100);
  }

  private int passed(String method, Priority priority, int tries) {
    var passed = 0;
    for (var each = 0; each < tries; each++) {
      passed += limiter.take(method, priority, NOW).isEmpty() ? 1 : 0;
    }
    return passed;
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
