package dev.muster.sandbox.workspace;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages that wait for their hour. */
public final class Outlook {

  private final Map<String, ScheduledMessage> byId = new LinkedHashMap<>();

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

  public List<ScheduledMessage> due(long epochSeconds) {
    return all().stream().filter(each -> each.postAt() <= epochSeconds).toList();
  }
}
