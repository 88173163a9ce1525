package dev.muster.sandbox.workspace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All conversations and their members. */
public final class Channels {

  private final Map<String, Channel> byId = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();

  public List<Channel> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Channel> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Includes archived channels, which keep their names. */
  public Optional<Channel> named(String name) {
    return byId.values().stream()
        .filter(each -> !each.kind().isDirect() && each.name().equals(name))
        .findFirst();
  }

  public List<String> members(String channel) {
    return List.copyOf(members.getOrDefault(channel, Set.of()));
  }

  public boolean isMember(String channel, String user) {
    return members.getOrDefault(channel, Set.of()).contains(user);
  }

  public List<Channel> of(String user) {
    return byId.values().stream().filter(each -> isMember(each.id(), user)).toList();
  }

  public Optional<Channel> direct(Set<String> between) {
    return byId.values().stream()
        .filter(each -> each.kind().isDirect() && memberSet(each).equals(between))
        .findFirst();
  }

  Channel put(Channel channel) {
    byId.put(channel.id(), channel);
    return channel;
  }

  void admit(String channel, Collection<String> users) {
    members.computeIfAbsent(channel, none -> new LinkedHashSet<>()).addAll(users);
  }

  void dismiss(String channel, String user) {
    members.getOrDefault(channel, new LinkedHashSet<>()).remove(user);
  }

  private Set<String> memberSet(Channel channel) {
    return members.getOrDefault(channel.id(), Set.of());
  }
}
