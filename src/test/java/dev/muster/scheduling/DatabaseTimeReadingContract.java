package dev.muster.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The database runs on the test's own machine, so its time is known. */
abstract class DatabaseTimeReadingContract extends DatabaseContract {

  DatabaseTimeReadingContract(TestDatabase database) {
    super(database);
  }

  @Test
  void a_machine_whose_clock_is_wrong_by_hours_has_the_databases_time_after_one_look() {
    var earliest = Instant.now().minusMillis(1);
    var machine = SkewedMachine.by(Duration.ofHours(-5), bean(DataSource.class));
    var latest = Instant.now();

    assertThat(machine.clock().skew().orElseThrow())
        .isBetween(
            Duration.ofHours(-5).minus(Duration.between(earliest, latest)),
            Duration.ofHours(-5).plus(Duration.between(earliest, latest)));
  }
}
