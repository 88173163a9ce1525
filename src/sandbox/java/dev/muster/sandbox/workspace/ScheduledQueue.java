package dev.muster.sandbox.workspace;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages that are scheduled for later. */
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
   * After the clock was moved: for this real time nothing is posted and every message can be
   * deleted, because an app could have deleted it in the skipped time.
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
