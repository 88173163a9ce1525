package dev.muster.sandbox.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The replies by parent message, so that a busy channel need not be searched for them. */
final class Threads {

  private final Map<String, NavigableMap<String, Message>> byParent = new HashMap<>();

  List<Message> under(String channel, String parentTs) {
    NavigableMap<String, Message> answers = byParent.get(key(channel, parentTs));
    return answers == null ? List.of() : List.copyOf(answers.values());
  }

  void put(Message message) {
    if (message.threadTs() != null) {
      byParent
          .computeIfAbsent(key(message.channel(), message.threadTs()), none -> new TreeMap<>())
          .put(message.ts(), message);
    }
  }

  void remove(Message message) {
    if (message.threadTs() != null) {
      byParent
          .getOrDefault(key(message.channel(), message.threadTs()), new TreeMap<>())
          .remove(message.ts());
    }
  }

  private static String key(String channel, String parentTs) {
    return channel + "/" + parentTs;
  }
}
