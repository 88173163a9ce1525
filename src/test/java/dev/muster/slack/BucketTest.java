package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketTest {

  private static final Instant START = Instant.parse("2026-03-28T12:00:00Z");
  private static final Duration EACH = Duration.ofSeconds(3);

  @Test
  void a_burst_goes_at_once_and_the_rest_at_the_rate() {
    var bucket = new Bucket(20, EACH, START);

    assertThat(passed(bucket, 20, START)).isEqualTo(20);
    assertThat(bucket.opens(0, START)).contains(START.plus(EACH));
    assertThat(bucket.opens(0, START.plus(EACH))).isEmpty();
  }

  @Test
  void what_was_not_used_does_not_pile_up_beyond_a_burst() {
    var bucket = new Bucket(20, EACH, START);
    passed(bucket, 20, START);

    assertThat(passed(bucket, 100, START.plus(Duration.ofDays(1)))).isEqualTo(20);
  }

  @Test
  void the_last_of_a_burst_are_kept_for_the_urgent() {
    var bucket = new Bucket(20, EACH, START);
    passed(bucket, 15, START);

    assertThat(bucket.opens(5, START)).contains(START.plus(EACH));
    assertThat(bucket.opens(4, START)).isEmpty();
    assertThat(bucket.opens(0, START)).isEmpty();
  }

  @Test
  void slacks_pause_ends_the_burst_too() {
    var bucket = new Bucket(20, EACH, START);
    bucket.shut(START.plusSeconds(30));

    assertThat(bucket.opens(0, START.plusSeconds(29))).contains(START.plusSeconds(30));
    assertThat(passed(bucket, 100, START.plusSeconds(30))).isEqualTo(10);
  }

  @Test
  void a_shorter_pause_does_not_end_a_longer_one() {
    var bucket = new Bucket(20, EACH, START);
    bucket.shut(START.plusSeconds(30));
    bucket.shut(START.plusSeconds(1));

    assertThat(bucket.opens(0, START.plusSeconds(2))).contains(START.plusSeconds(30));
  }

  @Test
  void a_clock_that_goes_back_opens_nothing() {
    var bucket = new Bucket(1, EACH, START);
    passed(bucket, 1, START);

    assertThat(bucket.opens(0, START.minusSeconds(60))).isPresent();
    assertThat(bucket.opens(0, START.plus(EACH))).isEmpty();
  }

  @Test
  void those_in_line_are_told_different_moments() {
    var bucket = new Bucket(1, EACH, START);
    passed(bucket, 1, START);
    var told = new ArrayList<Instant>();
    for (var each = 0; each < 3; each++) {
      bucket.opensInLine(START).ifPresent(told::add);
    }

    assertThat(told)
        .isEqualTo(List.of(START.plusSeconds(3), START.plusSeconds(6), START.plusSeconds(9)));
    assertThat(bucket.opensInLine(START.plusSeconds(3))).isEmpty();
  }

  private static int passed(Bucket bucket, int tries, Instant now) {
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
