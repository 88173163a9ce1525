package dev.muster.sandbox.workspace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All messages, oldest first; ephemeral ones are kept separately. */
public final class Messages {

  private final Map<String, NavigableMap<String, Message>> lasting = new HashMap<>();
  private final Map<String, NavigableMap<String, Message>> ephemeral = new HashMap<>();

  private final Threads threads = new Threads();

  public Optional<Message> find(String channel, String ts) {
    return Optional.ofNullable(in(lasting, channel).get(ts));
  }

  public Optional<Message> ephemeral(String channel, String ts) {
    return Optional.ofNullable(in(ephemeral, channel).get(ts));
  }

  public List<Message> all(String channel) {
    return List.copyOf(in(lasting, channel).values());
  }

  /** The messages shown in the channel itself, without those only in threads. */
  public List<Message> history(String channel) {
    return in(lasting, channel).values().stream().filter(Message::isInChannel).toList();
  }

  public List<Message> replies(String channel, String parentTs) {
    return threads.under(channel, parentTs);
  }

  public List<Message> ephemerals(String channel, String viewer) {
    return in(ephemeral, channel).values().stream()
        .filter(each -> viewer.equals(each.viewer()))
        .toList();
  }

  /** The messages that this person sees, including their own ephemeral ones. */
  public List<Message> seenBy(String channel, String viewer) {
    return Stream.concat(
            in(lasting, channel).values().stream(), ephemerals(channel, viewer).stream())
        .sorted(Comparator.comparing(Message::ts))
        .toList();
  }

  Message put(Message message) {
    in(message).put(message.ts(), message);
    if (!message.isEphemeral()) {
      threads.put(message);
    }
    return message;
  }

  void remove(Message message) {
    in(message).remove(message.ts());
    threads.remove(message);
  }

  List<Message> lasting() {
    return lasting.values().stream().flatMap(each -> each.values().stream()).toList();
  }

  private NavigableMap<String, Message> in(Message message) {
    return (message.isEphemeral() ? ephemeral : lasting)
        .computeIfAbsent(message.channel(), none -> new TreeMap<>());
  }

  private static NavigableMap<String, Message> in(
      Map<String, NavigableMap<String, Message>> kept, String channel) {
    return kept.getOrDefault(channel, new TreeMap<>());
  }
}
