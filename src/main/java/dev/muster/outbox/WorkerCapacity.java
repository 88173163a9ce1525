package dev.muster.outbox;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many more effects may be performed at the same time. INCIDENT effects may use half of the
 * total and BULK effects a quarter, at least one each, so that INTERACTIVE effects find capacity.
 * Not thread-safe.
 */
final class WorkerCapacity {

  private final Map<Priority, Integer> shares = new EnumMap<>(Priority.class);
  private int total;

  private WorkerCapacity(int all, Map<Priority, Integer> underway) {
    total = all;
    for (var priority : Priority.values()) {
      var used = underway.getOrDefault(priority, 0);
      total -= used;
      shares.put(priority, share(all, priority) - used);
    }
  }

  static WorkerCapacity of(int all, Map<Priority, Integer> underway) {
    return new WorkerCapacity(all, underway);
  }

  private static int share(int all, Priority priority) {
    return switch (priority) {
      case INTERACTIVE -> all;
      case INCIDENT -> Math.max(1, all / 2);
      case BULK -> Math.max(1, all / 4);
    };
  }

  int total() {
    return Math.max(0, total);
  }

  boolean has(Priority priority) {
    return total > 0 && shares.getOrDefault(priority, 0) > 0;
  }

  /** The least urgent priority that has capacity left. */
  Priority lowest() {
    if (has(Priority.BULK)) {
      return Priority.BULK;
    }
    return has(Priority.INCIDENT) ? Priority.INCIDENT : Priority.INTERACTIVE;
  }

  void take(Priority priority) {
    total--;
    shares.merge(priority, -1, Integer::sum);
  }

  void giveBack(Priority priority) {
    total++;
    shares.merge(priority, 1, Integer::sum);
  }
}
