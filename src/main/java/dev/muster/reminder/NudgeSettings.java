package dev.muster.reminder;

import dev.muster.incident.Nudge;
import dev.muster.incident.PostmortemDeadlines;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;

/** {@code muster.nudges.commander: 5m} and so on; {@code 0s} turns a nudge off. */
@ConfigurationProperties("muster.nudges")
record NudgeSettings(
    @Bindable(defaultValue = "5m") Duration commander,
    @Bindable(defaultValue = "15m") Duration summary,
    @Bindable(defaultValue = "10m") Duration severity,
    @Bindable(defaultValue = "24h") Duration silence,
    @Bindable(defaultValue = "2h") Duration resolution,
    @Bindable(defaultValue = "48h") Duration close,
    @Bindable(defaultValue = "15m") Duration triage) {

  NudgeSchedule paces(PostmortemDeadlines postmortems) {
    var after = new EnumMap<Nudge, Duration>(Nudge.class);
    after.put(Nudge.NO_COMMANDER, commander);
    after.put(Nudge.NO_SUMMARY, summary);
    after.put(Nudge.NO_SEVERITY, severity);
    after.put(Nudge.SILENCE, silence);
    after.put(Nudge.NOT_RESOLVED, resolution);
    after.put(Nudge.NOT_CLOSED, close);
    after.put(Nudge.NOT_TRIAGED, triage);
    after.values().removeIf(each -> !each.isPositive());
    return new NudgeSchedule(after, postmortems);
  }

  @Factory
  static class Beans {
    @Singleton
    NudgeSchedule nudgePaces(NudgeSettings settings, PostmortemDeadlines postmortems) {
      return settings.paces(postmortems);
    }
  }
}
