package dev.muster.slack.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final Instant START = Instant.parse("2026-03-28T12:00:00Z");
  private static final Duration EACH = Duration.ofSeconds(3);

  @Test
  void a_burst_goes_at_once_and_the_rest_at_the_rate() {
    var bucket = new TokenBucket(20, EACH, START);

    assertThat(passed(bucket, 20, START)).isEqualTo(20);
    assertThat(bucket.opens(0, START)).contains(START.plus(EACH));
    assertThat(bucket.opens(0, START.plus(EACH))).isEmpty();
  }

  @Test
  void what_was_not_used_does_not_pile_up_beyond_a_burst() {
    var bucket = new TokenBucket(20, EACH, START);
    passed(bucket, 20, START);

    assertThat(passed(bucket, 100, START.plus(Duration.ofDays(1)))).isEqualTo(20);
  }

  @Test
  void the_last_of_a_burst_are_kept_for_the_urgent() {
    var bucket = new TokenBucket(20, EACH, START);
    passed(bucket, 15, START);

    assertThat(bucket.opens(5, START)).contains(START.plus(EACH));
    assertThat(bucket.opens(4, START)).isEmpty();
    assertThat(bucket.opens(0, START)).isEmpty();
  }

  @Test
  void slacks_pause_ends_the_burst_too() {
    var bucket = new TokenBucket(20, EACH, START);
    bucket.shut(START.plusSeconds(30), START);

    assertThat(bucket.opens(0, START.plusSeconds(29))).contains(START.plusSeconds(30));
    assertThat(passed(bucket, 100, START.plusSeconds(30))).isEqualTo(1);
  }

  @Test
  void a_pause_costs_the_urgent_and_the_others_no_more_than_its_own_length() {
    var bucket = new TokenBucket(20, EACH, START);
    bucket.shut(START.plusSeconds(1), START);

    assertThat(bucket.opens(5, START)).contains(START.plusSeconds(1));
    assertThat(bucket.opens(5, START.plusSeconds(1))).isEmpty();
  }

  @Test
  void after_a_pause_the_burst_comes_back_as_fast_as_slack_takes_calls() {
    var bucket = new TokenBucket(20, EACH, START);
    bucket.shut(START.plusSeconds(1), START);
    var end = START.plusSeconds(1);

    var wave = passed(bucket, 100, end);
    var waves = new ArrayList<Integer>();
    while (wave > 0) {
      waves.add(wave);
      for (var each = 0; each < wave; each++) {
        bucket.passed(end);
      }
      wave = passed(bucket, 100, end);
    }

    assertThat(waves).containsExactly(1, 2, 4, 8, 5);
  }

  @Test
  void nothing_comes_back_during_a_pause() {
    var bucket = new TokenBucket(20, EACH, START);
    passed(bucket, 20, START);
    bucket.shut(START.plusSeconds(60), START);
    var end = START.plusSeconds(60);

    assertThat(passed(bucket, 100, end)).isEqualTo(1);
    bucket.passed(end);
    assertThat(bucket.opens(0, end)).contains(end.plus(EACH));
  }

  @Test
  void of_many_refused_at_once_each_says_that_less_is_left() {
    var bucket = new TokenBucket(300, EACH, START);
    for (var each = 0; each < 3; each++) {
      bucket.shut(START.plusSeconds(1), START);
    }
    assertThat(freed(bucket, START.plusSeconds(1))).isBetween(70, 75);

    for (var each = 0; each < 10; each++) {
      bucket.shut(START.plusSeconds(2), START.plusSeconds(1));
    }
    assertThat(freed(bucket, START.plusSeconds(2))).isEqualTo(1);
  }

  @Test
  void after_a_pause_the_rate_is_there_for_all_and_what_is_kept_comes_later() {
    var bucket = new TokenBucket(20, EACH, START);
    passed(bucket, 20, START);
    bucket.shut(START.plusSeconds(1), START);
    var end = START.plusSeconds(1);

    assertThat(bucket.opens(5, end)).isEmpty();
    bucket.take();
    assertThat(bucket.opens(5, end)).contains(end.plus(EACH));
    passed(bucket, 100, end.plusSeconds(60));
    assertThat(bucket.opens(5, end.plusSeconds(63))).as("five are kept again").isPresent();
  }

  @Test
  void who_is_refused_again_after_a_pause_believes_slack_more_each_time() {
    var bucket = new TokenBucket(20, EACH, START);
    var now = START;
    var refusals = 0;
    while (passed(bucket, 100, now) > 0 && refusals < 10) {
      bucket.passed(now);
      bucket.shut(now.plusSeconds(1), now);
      now = now.plusSeconds(1);
      refusals++;
    }
    assertThat(freed(bucket, now)).as("nearly nothing is left").isLessThanOrEqualTo(1);
  }

  @Test
  void a_clock_that_was_set_back_stops_nothing() {
    var bucket = new TokenBucket(20, EACH, START);
    passed(bucket, 20, START);
    bucket.shut(START.plusSeconds(2), START);
    var before = START.minusSeconds(3600);

    assertThat(bucket.opens(0, before)).contains(before.plusSeconds(2));
    assertThat(passed(bucket, 20, before.plusSeconds(2))).isEqualTo(1);
    assertThat(passed(bucket, 20, before.plusSeconds(62))).isEqualTo(20);
  }

  @Test
  void a_shorter_pause_does_not_end_a_longer_one() {
    var bucket = new TokenBucket(20, EACH, START);
    bucket.shut(START.plusSeconds(30), START);
    bucket.shut(START.plusSeconds(1), START);

    assertThat(bucket.opens(0, START.plusSeconds(2))).contains(START.plusSeconds(30));
  }

  @Test
  void a_clock_that_goes_back_opens_nothing() {
    var bucket = new TokenBucket(1, EACH, START);
    passed(bucket, 1, START);

    assertThat(bucket.opens(0, START.minusSeconds(60))).isPresent();
    assertThat(bucket.opens(0, START.plus(EACH))).isEmpty();
  }

  @Test
  void those_in_line_are_told_different_moments() {
    var bucket = new TokenBucket(1, EACH, START);
    passed(bucket, 1, START);
    var told = new ArrayList<Instant>();
    for (var each = 0; each < 3; each++) {
      bucket.opensInLine(START).ifPresent(told::add);
    }

    assertThat(told)
        .isEqualTo(List.of(START.plusSeconds(3), START.plusSeconds(6), START.plusSeconds(9)));
    assertThat(bucket.opensInLine(START.plusSeconds(3))).isEmpty();
  }

  /** How many go at that moment when Slack takes them all. */
  private static int freed(TokenBucket bucket, Instant now) {
    var all = 0;
    for (var wave = passed(bucket, 100, now); wave > 0; wave = passed(bucket, 100, now)) {
      all += wave;
      for (var each = 0; each < wave; each++) {
        bucket.passed(now);
      }
    }
    return all;
  }

  private static int passed(TokenBucket bucket, int tries, Instant now) {
    var passed = 0;
    for (var each = 0; each < tries; each++) {
      if (bucket.opens(0, now).isEmpty()) {
        bucket.take();
        passed++;
      }
    }
    return passed;
  }
}
