package dev.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

  private static final Instant OWED = Instant.parse("2026-03-28T12:00:00.250Z");
  private static final Instant NOW = OWED.plusSeconds(7);

  /** Its hash is 0, so it is not spread at all. */
  private static final UUID UNSPREAD = new UUID(0, 0);

  private static final UUID MOST_SPREAD = new UUID(0, 99);

  @ParameterizedTest
  @CsvSource({
    "1, 500",
    "2, 1000",
    "3, 2000",
    "4, 4000",
    "5, 8000",
    "6, 16000",
    "7, 32000",
    "8, 60000",
    "9, 60000",
    "100, 60000",
    "1439, 60000",
  })
  void the_wait_doubles_from_half_a_second_to_a_minute(int attempt, long millis) {
    assertThat(next(attempt, UNSPREAD, Optional.empty())).isEqualTo(NOW.plusMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 8, 1000})
  void a_backlog_is_spread_by_less_than_a_fifth_and_never_earlier(int attempt) {
    var earliest = next(attempt, UNSPREAD, Optional.empty());
    var latest = next(attempt, MOST_SPREAD, Optional.empty());
    var wait = Duration.between(NOW, earliest);

    assertThat(latest).isAfter(earliest).isBefore(earliest.plus(wait.dividedBy(5)));
  }

  @Test
  void a_hundred_effects_of_one_moment_do_not_return_as_one_wave() {
    var moments = new HashSet<Instant>();
    for (var each = 0; each < 100; each++) {
      moments.add(next(8, UUID.nameUUIDFromBytes(new byte[] {(byte) each}), Optional.empty()));
    }

    assertThat(moments).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 30, 59, 61, 3600})
  void what_the_other_side_asked_for_is_never_undercut(long seconds) {
    var asked = Optional.of(Duration.ofSeconds(seconds));
    for (var attempt = 1; attempt < 12; attempt++) {
      assertThat(next(attempt, UNSPREAD, asked)).isAfterOrEqualTo(NOW.plusSeconds(seconds));
      assertThat(next(attempt, MOST_SPREAD, asked)).isAfterOrEqualTo(NOW.plusSeconds(seconds));
    }
  }

  @Test
  void asking_for_less_than_our_own_wait_changes_nothing() {
    assertThat(next(8, UNSPREAD, Optional.of(Duration.ofSeconds(1))))
        .isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void an_id_with_a_negative_hash_is_not_tried_in_the_past() {
    assertThat(next(1, new UUID(0, 0x80000000L), Optional.empty())).isAfterOrEqualTo(NOW);
  }

  @Test
  void what_lasts_is_given_up_at_once() {
    var lasting = EffectNotDone.neverThere("The channel is archived.");

    assertThat(RetryPolicy.STANDARD.next(claimed(1, UNSPREAD), lasting, NOW)).isEmpty();
  }

  @Test
  void what_is_refused_for_about_a_day_is_given_up() {
    var passing = EffectNotDone.later("chat.postMessage answered 503", Optional.empty());

    assertThat(RetryPolicy.STANDARD.next(claimed(1439, UNSPREAD), passing, NOW)).isPresent();
    assertThat(RetryPolicy.STANDARD.next(claimed(1440, UNSPREAD), passing, NOW)).isEmpty();
  }

  @Test
  void while_nobody_answers_it_is_never_given_up_and_tried_every_few_seconds() {
    var away = EffectNotDone.unreachable("chat.postMessage did not answer", true);

    assertThat(RetryPolicy.STANDARD.next(claimed(100_000, UNSPREAD), away, NOW))
        .contains(NOW.plusSeconds(5));
  }

  @Test
  void what_was_not_its_turn_comes_back_at_its_turn() {
    var wait = EffectNotDone.throttled("Slack's limit", Duration.ofMillis(1234));

    assertThat(RetryPolicy.STANDARD.next(claimed(7, MOST_SPREAD), wait, NOW))
        .contains(NOW.plusMillis(1234));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 100_000})
  void a_pause_that_a_rate_limit_asked_for_costs_just_that(int attempt) {
    var paused = EffectNotDone.paused("pins.add answered 429", Duration.ofSeconds(1));

    assertThat(RetryPolicy.STANDARD.next(claimed(attempt, MOST_SPREAD), paused, NOW))
        .contains(NOW.plusSeconds(1));
  }

  private static Instant next(int attempt, UUID id, Optional<Duration> asked) {
    var problem = EffectNotDone.later("rate limited", asked);
    return RetryPolicy.STANDARD.next(claimed(attempt, id), problem, NOW).orElseThrow();
  }

  private static ClaimedEffect claimed(int attempt, UUID id) {
    return ClaimedEffectExamples.attempt(
        attempt, id, new IncidentNumber(42), new Effect.PostCard(), OWED);
  }
}
