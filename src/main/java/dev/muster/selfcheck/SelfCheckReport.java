package dev.muster.selfcheck;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of the last self-check of this process. Anyone who can reach the port can read it, so
 * it names no incident; the log does.
 *
 * @param at null before the first run
 * @param repaired the number of repairs since the start
 */
record SelfCheckReport(
    @JsonFormat(shape = Shape.STRING) @Nullable Instant at,
    boolean well,
    List<Alarm> alarms,
    long repaired) {

  static final SelfCheckReport NONE_YET = new SelfCheckReport(null, false, List.of(), 0);

  /** The same report with an alarm that the self-check itself is overdue. */
  SelfCheckReport late() {
    if (at == null) {
      return this;
    }
    var more = Stream.concat(alarms.stream(), Stream.of(new Alarm("audit", at)));
    return new SelfCheckReport(at, false, more.toList(), repaired);
  }

  record Alarm(String check, @JsonFormat(shape = Shape.STRING) Instant since) {}
}
