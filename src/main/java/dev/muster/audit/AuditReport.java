package dev.muster.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last audit of this process came to. Whoever reaches the port may read it, so it names no
 * incident; the log does.
 *
 * @param at empty before the first
 * @param repaired how much was mended since the start
 */
record AuditReport(@Nullable Instant at, boolean well, List<Alarm> alarms, long repaired) {

  static final AuditReport NONE_YET = new AuditReport(null, false, List.of(), 0);

  record Alarm(String check, Instant since) {}
}
