package dev.muster.selfcheck;

import dev.muster.auditlog.AuditChain;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Checks that the seals of the audit log match their entries. Each run checks the newest seals and
 * the next few of a walk over all seals, which restarts at the end.
 */
@Singleton
class AuditLogIntegrity implements Check {

  private static final int EACH_TIME = 5;

  private final AuditChain seals;
  private final TreeSet<Long> broken = new TreeSet<>();
  private long walked;
  private long highest;

  AuditLogIntegrity(AuditChain seals) {
    this.seals = seals;
  }

  @Override
  public String name() {
    return "audit log";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public synchronized List<Finding> look(Instant now) {
    var newest = seals.newest().orElse(0);
    var from = walked >= newest ? 1 : walked + 1;
    walked = Math.min(from + EACH_TIME - 1, newest);
    var looked =
        LongStream.concat(
                LongStream.rangeClosed(Math.max(1, newest - EACH_TIME + 1), newest),
                LongStream.rangeClosed(from, walked))
            .distinct();
    looked.filter(each -> !seals.holds(each)).forEach(broken::add);
    if (newest < highest) {
      broken.add(highest);
    }
    highest = Math.max(highest, newest);
    broken.removeIf(seals::holds);
    return broken.stream().map(each -> Finding.alarm("seal " + each, sentence(each))).toList();
  }

  private static String sentence(long seal) {
    return "Seal %s of the audit log does not fit its entries any more: somebody has changed, added or removed some. Compare them with the lines of muster.audit in the log."
        .formatted(seal);
  }
}
