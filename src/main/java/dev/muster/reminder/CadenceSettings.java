package dev.muster.reminder;

import dev.muster.incident.Severity;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;

/** {@code muster.cadence.sev1: 15m} and so on; {@code 0s} turns the reminders of a severity off. */
@ConfigurationProperties("muster.cadence")
record CadenceSettings(
    @Bindable(defaultValue = "15m") Duration sev1,
    @Bindable(defaultValue = "30m") Duration sev2,
    @Bindable(defaultValue = "2h") Duration sev3,
    @Bindable(defaultValue = "0s") Duration sev4) {

  Cadence cadence() {
    var every = new HashMap<Severity, Duration>();
    every.put(Severity.SEV1, sev1);
    every.put(Severity.SEV2, sev2);
    every.put(Severity.SEV3, sev3);
    every.put(Severity.SEV4, sev4);
    every.values().removeIf(each -> !each.isPositive());
    return new Cadence(every);
  }

  @Factory
  static class Beans {
    @Singleton
    Cadence cadence(CadenceSettings settings) {
      return settings.cadence();
    }
  }
}
