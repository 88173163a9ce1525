package dev.muster.scheduling;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.TreeMap;
import org.reactivestreams.Publisher;

/** Down while a sweep is late: this process sends no reminders, and only a restart helps. */
@Singleton
class SweepHealth implements HealthIndicator {

  private final SweepRuns runs;

  SweepHealth(SweepRuns runs) {
    this.runs = runs;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    var last = new TreeMap<String, String>();
    runs.sinceLastRuns().forEach((name, since) -> last.put(name, since.toSeconds() + " s ago"));
    return Publishers.just(
        HealthResult.builder("sweeps", runs.late().isEmpty() ? HealthStatus.UP : HealthStatus.DOWN)
            .details(last)
            .build());
  }
}
