package dev.muster.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.ExcludedBeans;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Muster's clock as it is wired, without anything that talks to the outside. */
class FirstLookTest {

  private static final String PROBED = "muster.test.probed";
  private static final Duration WRONG = Duration.ofHours(-1);

  @Test
  void nothing_starts_before_the_database_has_told_its_time() {
    try (var database = TestDatabase.h2();
        var context =
            ApplicationContext.builder(Environment.TEST)
                .properties(database.properties())
                .properties(Map.of(PROBED, true))
                .singletons(new MachineClock(() -> Instant.now().plus(WRONG), System::nanoTime))
                .beanConfigurations(
                    Stream.of(
                            "api",
                            "slack",
                            "web",
                            "outbox.OutboxWorker",
                            "scheduling.SweepScheduler")
                        .map(each -> new ExcludedBeans("dev.muster." + each))
                        .toArray(ExcludedBeans[]::new))
                .start()) {
      var earliest = Instant.now().minus(Duration.ofMinutes(1));

      assertThat(context.getBean(Probe.class).startedAt).isAfter(earliest);
      assertThat(context.getBean(InstantSource.class).instant()).isAfter(earliest);
    }
  }

  @Singleton
  @Requires(property = PROBED)
  static final class Probe {

    private final InstantSource clock;
    private Instant startedAt = Instant.EPOCH;

    Probe(InstantSource clock) {
      this.clock = clock;
    }

    @EventListener
    void start(StartupEvent event) {
      startedAt = clock.instant();
    }
  }
}
