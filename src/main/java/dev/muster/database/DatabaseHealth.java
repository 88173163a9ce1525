package dev.muster.database;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Down while the database accepts no writes, because everything that users enter would be lost. */
@Singleton
@Readiness
class DatabaseHealth extends AbstractHealthIndicator<Map<String, String>> {

  private final DatabaseCondition condition;

  DatabaseHealth(DatabaseCondition condition) {
    this.condition = condition;
  }

  @Override
  protected String getName() {
    return "writes";
  }

  @Override
  protected Map<String, String> getHealthInformation() {
    var ailments = condition.ailments();
    healthStatus = ailments.isEmpty() ? HealthStatus.UP : HealthStatus.DOWN;
    var told = new TreeMap<String, String>();
    ailments.forEach((ailment, since) -> told.put(ailment.name(), since.toString()));
    return told;
  }
}
