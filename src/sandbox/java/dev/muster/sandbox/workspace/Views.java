package dev.muster.sandbox.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Each person's stack of open forms and Home tab. */
public final class Views {

  private final Map<String, List<View>> stacks = new HashMap<>();
  private final Map<String, View> homes = new HashMap<>();

  public List<View> stack(String user) {
    return List.copyOf(stacks.getOrDefault(user, List.of()));
  }

  public Optional<View> top(String user) {
    List<View> stack = stack(user);
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
  }

  public Optional<View> home(String user) {
    return Optional.ofNullable(homes.get(user));
  }

  public Optional<View> find(String id) {
    return open().filter(each -> each.id().equals(id)).findFirst();
  }

  public Optional<View> externally(String externalId) {
    return open().filter(each -> each.externalId().equals(Optional.of(externalId))).findFirst();
  }

  void start(View view) {
    stacks.put(view.owner(), new ArrayList<>(List.of(view)));
  }

  void push(View view) {
    stacks.computeIfAbsent(view.owner(), none -> new ArrayList<>()).add(view);
  }

  void remove(View view) {
    stacks.getOrDefault(view.owner(), new ArrayList<>()).removeIf(each -> same(each, view));
  }

  void clear(String user) {
    stacks.remove(user);
  }

  void publish(View home) {
    homes.put(home.owner(), home);
  }

  void replace(View view) {
    homes.replaceAll((user, each) -> each.id().equals(view.id()) ? view : each);
    stacks.values().forEach(stack -> stack.replaceAll(each -> same(each, view) ? view : each));
  }

  List<View> homes() {
    return List.copyOf(homes.values());
  }

  private Stream<View> open() {
    return Stream.concat(stacks.values().stream().flatMap(List::stream), homes.values().stream());
  }

  private static boolean same(View one, View other) {
    return one.id().equals(other.id());
  }
}
