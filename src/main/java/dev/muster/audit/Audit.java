package dev.muster.audit;

import dev.muster.scheduling.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything once a minute, and says that all is well to whoever waits to hear it. What a
 * check remembers is this process's own: each of several replicas alarms for itself.
 */
@Singleton
class Audit implements Sweep {

  private final List<Check> checks;
  private final Optional<Heartbeat> heartbeat;
  private @Nullable List<Watch> watches;
  private volatile AuditReport report = AuditReport.NONE_YET;

  Audit(List<Check> checks, Optional<Heartbeat> heartbeat) {
    this.checks = checks;
    this.heartbeat = heartbeat;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run(Instant now) {
    var all = watches(now);
    all.forEach(each -> each.look(now));
    var well = all.stream().allMatch(Watch::isWell);
    report =
        new AuditReport(
            now,
            well,
            all.stream().flatMap(each -> each.alarms().stream()).toList(),
            all.stream().mapToLong(Watch::repaired).sum());
    if (well) {
      heartbeat.ifPresent(Heartbeat::beat);
    }
  }

  AuditReport report() {
    return report;
  }

  private synchronized List<Watch> watches(Instant start) {
    if (watches == null) {
      watches = checks.stream().map(each -> new Watch(each, start)).toList();
    }
    return watches;
  }
}
