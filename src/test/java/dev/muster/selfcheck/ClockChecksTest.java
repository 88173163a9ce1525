package dev.muster.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.muster.scheduling.DatabaseClock;
import dev.muster.scheduling.SweepRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the audit says of clocks and of what goes by them. */
class ClockChecksTest {

  private static final Instant NOW = Instant.parse("2026-03-28T12:00:00Z");

  private final DatabaseClock clock = mock(DatabaseClock.class);
  private final SweepRuns runs = mock(SweepRuns.class);

  @ParameterizedTest
  @CsvSource({"PT10S, 10 s ahead of", "PT-2S, 2 s behind", "PT-1H-0.9S, 3600 s behind"})
  void a_machine_whose_clock_is_two_seconds_or_more_off_is_an_alarm_that_says_by_how_much(
      Duration skew, String words) {
    when(clock.skew()).thenReturn(Optional.of(skew));

    assertThat(new MachineTime(clock).look(NOW))
        .containsExactly(
            Finding.alarm(
                "skew",
                ("This machine's clock is %s the database's, by which Muster goes. Synchronise the"
                        + " clocks of both machines with NTP.")
                    .formatted(words)));
  }

  @ParameterizedTest
  @CsvSource({"PT0S", "PT1.999S", "PT-1.999S"})
  void a_machine_whose_clock_is_less_off_is_none(Duration skew) {
    when(clock.skew()).thenReturn(Optional.of(skew));

    assertThat(new MachineTime(clock).look(NOW)).isEmpty();
  }

  @Test
  void before_the_database_has_told_its_time_nothing_is_known_of_the_machines() {
    when(clock.skew()).thenReturn(Optional.empty());

    assertThat(new MachineTime(clock).look(NOW)).isEmpty();
  }

  @Test
  void each_sweep_that_has_not_run_lately_is_an_alarm_of_its_own() {
    when(runs.late())
        .thenReturn(
            List.of(
                new SweepRuns.Late("nudges", Duration.ofSeconds(125)),
                new SweepRuns.Late("outbox", Duration.ofSeconds(180))));

    assertThat(new StoppedSweeps(runs).look(NOW))
        .containsExactly(
            Finding.alarm(
                "nudges",
                "The sweep 'nudges' has not run for 125 s. Start Muster again, and report it with"
                    + " this part of the log."),
            Finding.alarm(
                "outbox",
                "The sweep 'outbox' has not run for 180 s. Start Muster again, and report it with"
                    + " this part of the log."));
  }
}
