package dev.muster.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockFactoryTest {

  private final TurnedMachine machine = new TurnedMachine();
  private final DatabaseClock database = new DatabaseClock(machine.clock());

  @Test
  void the_clock_keeps_whole_milliseconds_as_the_database_does() {
    var precise = InstantSource.fixed(Instant.parse("2026-03-28T12:00:00.123999999Z"));

    assertThat(
            new ClockFactory().clock(Optional.of(new ClockOverride(precise)), database).instant())
        .isEqualTo(Instant.parse("2026-03-28T12:00:00.123Z"));
  }

  @Test
  void without_another_clock_it_is_the_databases() {
    database.looked(Instant.parse("2026-03-28T13:00:00Z"), machine.nanos(), machine.nanos());

    assertThat(new ClockFactory().clock(Optional.empty(), database).instant())
        .isEqualTo(Instant.parse("2026-03-28T13:00:00Z"));
  }
}
