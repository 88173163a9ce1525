package dev.muster.selfcheck;

import dev.muster.outbox.EffectNotDone;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one check over time and logs each problem when it appears and when it is over. */
final class CheckMonitor {

  private static final Logger LOG = LoggerFactory.getLogger(CheckMonitor.class);

  private final Check check;
  private final Map<String, Standing> standing = new LinkedHashMap<>();
  private Instant last;
  private Instant next;
  private boolean failing;
  private long repaired;

  private record Standing(Finding finding, Instant since) {}

  CheckMonitor(Check check, Instant start) {
    this.check = check;
    this.last = start;
    this.next = start.plus(check.every());
  }

  void look(Instant now) {
    if (now.isBefore(last)) {
      // The clock was set back.
      next = next.minus(Duration.between(now, last));
    }
    last = now;
    if (now.isBefore(next)) {
      return;
    }
    try {
      tell(check.look(now), now);
      failing = false;
      next = now.plus(check.every());
    } catch (EffectNotDone problem) {
      LOG.info("Audit of {}: not now: {}", check.name(), problem.problem());
    } catch (RuntimeException e) {
      failing = true;
      LOG.error(
          "Audit of {}: it could not be looked at; the next audit tries again", check.name(), e);
    }
  }

  boolean isWell() {
    return !failing && standing.isEmpty();
  }

  long repaired() {
    return repaired;
  }

  /** The current alarms for the public report: only the name of the check and the start time. */
  List<SelfCheckReport.Alarm> alarms() {
    return standing.values().stream()
        .map(each -> new SelfCheckReport.Alarm(check.name(), each.since()))
        .toList();
  }

  private void tell(List<Finding> findings, Instant now) {
    var seen = new HashSet<String>();
    for (var finding : findings) {
      if (finding.repaired()) {
        repaired++;
        LOG.warn("Audit of {}, mended: {}", check.name(), finding.sentence());
      } else {
        seen.add(finding.about());
        if (standing.putIfAbsent(finding.about(), new Standing(finding, now)) == null) {
          LOG.error("Audit of {}: {}", check.name(), finding.sentence());
        }
      }
    }
    standing
        .entrySet()
        .removeIf(each -> {
          var over = !seen.contains(each.getKey());
          if (over) {
            LOG.info("Audit of {}, over: {}", check.name(), each.getValue().finding().sentence());
          }
          return over;
        });
  }
}
