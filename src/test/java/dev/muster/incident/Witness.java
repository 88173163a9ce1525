package dev.muster.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hears of every fact, and can be asked to object. */
final class Witness implements IncidentListener {

  private final List<TimelineEntry> heard = new ArrayList<>();
  private Consumer<TimelineEntry> objection = entry -> {};

  @Override
  public synchronized void on(Incident incident, TimelineEntry entry) {
    heard.add(entry);
    objection.accept(entry);
  }

  synchronized List<TimelineEntry> heard() {
    return List.copyOf(heard);
  }

  synchronized void object(String why) {
    objection =
        entry -> {
          throw new IllegalStateException(why);
        };
  }

  synchronized void objectOnce(String why) {
    objection =
        entry -> {
          objection = calm -> {};
          throw new IllegalStateException(why);
        };
  }

  synchronized void forget() {
    heard.clear();
    objection = entry -> {};
  }
}
