package dev.muster.sandbox.workspace;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages that wait for their hour. */
public final class ScheduledQueue {

  private final Map<String, ScheduledMessage> byId = new LinkedHashMap<>();
  private long heldUntil = System.nanoTime();

  public List<ScheduledMessage> all() {
    return byId.values().stream()
        .sorted(Comparator.comparingLong(ScheduledMessage::postAt))
        .toList();
  }

  public void add(ScheduledMessage message) {
    byId.put(message.id(), message);
  }

  public Optional<ScheduledMessage> remove(String id) {
    return Optional.ofNullable(byId.remove(id));
  }

  /**
   * After the clock was turned: for a real moment nothing is posted, and everything can be taken
   * back, as it could have been in the minutes that were skipped.
   */
  public void hold(Duration moment) {
    heldUntil = System.nanoTime() + moment.toNanos();
  }

  public boolean isHeld() {
    return System.nanoTime() - heldUntil < 0;
  }

  public List<ScheduledMessage> due(long epochSeconds) {
    return isHeld() ? List.of() : upTo(epochSeconds);
  }

  private List<ScheduledMessage> upTo(long epochSeconds) {
    return all().stream().filter(each -> each.postAt() <= epochSeconds).toList();
  }
}
