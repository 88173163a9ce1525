package dev.muster.sandbox.workspace;

import java.util.HashMap;
import java.util.Map;

/** How far each person has read each channel. */
public final class ReadMarks {

  private final Map<String, String> marks = new HashMap<>();

  public void read(String user, String channel, String upTo) {
    marks.merge(key(user, channel), upTo, (old, now) -> old.compareTo(now) < 0 ? now : old);
  }

  public String upTo(String user, String channel) {
    return marks.getOrDefault(key(user, channel), "");
  }

  Map<String, String> all() {
    return Map.copyOf(marks);
  }

  void keep(String key, String upTo) {
    marks.put(key, upTo);
  }

  private static String key(String user, String channel) {
    return user + "/" + channel;
  }
}
