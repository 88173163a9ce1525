package dev.muster.people;

import java.util.Map;

/** Names for places where a mention cannot be rendered: a file, a page, a topic. */
public record Names(Map<PersonId, String> byId) {

  public Names {
    byId = Map.copyOf(byId);
  }

  /** The name, or the bare id if the person is unknown. */
  public String of(PersonId id) {
    return byId.getOrDefault(id, id.value());
  }
}
