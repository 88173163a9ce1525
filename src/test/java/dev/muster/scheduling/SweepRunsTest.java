package dev.muster.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What elapsed time says of sweeps, whatever the wall clock is set to. */
class SweepRunsTest {

  private final TurnedMachine machine = new TurnedMachine();
  private final SweepRuns runs = new SweepRuns(machine.clock());

  @BeforeEach
  void expect() {
    runs.expect("outbox", Duration.ofSeconds(1));
    runs.expect("audit", Duration.ofMinutes(1));
  }

  @Test
  void a_sweep_is_overdue_two_seconds_after_its_interval_however_the_clock_is_set() {
    machine.set(Duration.ofHours(1));
    machine.pass(Duration.ofMillis(2999));
    assertThat(runs.overdue()).isEmpty();

    machine.set(Duration.ofHours(-2));
    machine.pass(Duration.ofMillis(1));
    assertThat(runs.overdue()).containsExactly("outbox");
  }

  @Test
  void what_runs_long_is_not_overdue_and_its_interval_counts_from_its_beginning() {
    runs.began("outbox");
    machine.pass(Duration.ofMinutes(1));
    assertThat(runs.overdue()).isEmpty();

    runs.ended("outbox");
    assertThat(runs.overdue()).containsExactly("outbox");
    runs.began("outbox");
    assertThat(runs.overdue()).isEmpty();
  }

  @Test
  void a_sweep_of_which_no_run_has_ended_for_two_minutes_and_its_interval_is_late() {
    runs.began("outbox");
    machine.pass(Duration.ofSeconds(121));
    assertThat(runs.late()).containsExactly(new SweepRuns.Late("outbox", Duration.ofSeconds(121)));

    machine.pass(Duration.ofSeconds(59));
    assertThat(runs.late()).hasSize(2);
    runs.ended("outbox");
    assertThat(runs.late()).containsExactly(new SweepRuns.Late("audit", Duration.ofMinutes(3)));
  }

  @Test
  void health_is_down_while_a_sweep_is_late_and_knows_when_each_last_ran() {
    assertThat(health().getStatus()).isEqualTo(HealthStatus.UP);

    machine.pass(Duration.ofSeconds(121));
    runs.began("audit");
    runs.ended("audit");
    machine.pass(Duration.ofSeconds(4));

    assertThat(health().getStatus()).isEqualTo(HealthStatus.DOWN);
    assertThat(health().getDetails()).hasToString("{audit=4 s ago, outbox=125 s ago}");
    runs.began("outbox");
    runs.ended("outbox");
    assertThat(health().getStatus()).isEqualTo(HealthStatus.UP);
  }

  private HealthResult health() {
    return Mono.from(new SweepHealth(runs).getResult()).block();
  }
}
