package dev.muster.web;

import dev.muster.incident.Refused;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The times that a status update can promise for the next one. */
public final class NextUpdateOptions {

  private static final Map<String, Duration> BY_LABEL = new LinkedHashMap<>();

  static {
    BY_LABEL.put("In 15 minutes", Duration.ofMinutes(15));
    BY_LABEL.put("In 30 minutes", Duration.ofMinutes(30));
    BY_LABEL.put("In 1 hour", Duration.ofHours(1));
    BY_LABEL.put("In 2 hours", Duration.ofHours(2));
    BY_LABEL.put("In 4 hours", Duration.ofHours(4));
    BY_LABEL.put("In 24 hours", Duration.ofHours(24));
  }

  private NextUpdateOptions() {}

  public static Iterable<String> labels() {
    return BY_LABEL.keySet();
  }

  /**
   * Empty for the severity's default.
   *
   * @throws Refused when it is not one of the labels
   */
  static Optional<Duration> read(String label) {
    if (!label.isEmpty() && !BY_LABEL.containsKey(label)) {
      throw Refused.because("Choose from the lists, and send it again.");
    }
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
