package dev.muster.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;

public final class Pins {

  private final List<Pin> pins = new ArrayList<>();

  public List<Pin> in(String channel) {
    return pins.stream().filter(each -> each.channel().equals(channel)).toList();
  }

  public boolean holds(Message message) {
    return pins.stream()
        .anyMatch(
            each -> each.channel().equals(message.channel()) && each.ts().equals(message.ts()));
  }

  void add(Pin pin) {
    pins.add(pin);
  }

  void remove(Message message) {
    pins.removeIf(
        each -> each.channel().equals(message.channel()) && each.ts().equals(message.ts()));
  }

  List<Pin> all() {
    return List.copyOf(pins);
  }
}
