package dev.muster.incident;

import dev.muster.people.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence in parts, so that each face can escape what people wrote and show people its own way.
 */
public record Narration(List<Part> parts) {

  /** One piece of a sentence. */
  public sealed interface Part {}

  /** Our own words, safe as they stand. */
  public record Plain(String text) implements Part {}

  /** Words from people: escape them. */
  public record Quoted(String text) implements Part {}

  /** A name from people, to escape as well, and where it leads: to a page. */
  public record Linked(String text, URI address) implements Part {}

  public record Someone(PersonId person) implements Part {}

  public record Moment(Instant at) implements Part {}

  public Narration {
    parts = List.copyOf(parts);
  }

  /** Everybody the sentence names. */
  public Stream<PersonId> people() {
    return parts.stream().filter(Someone.class::isInstance).map(part -> ((Someone) part).person());
  }

  static Narration sentence(Object... pieces) {
    var parts = new ArrayList<Part>();
    for (var piece : pieces) {
      parts.add(
          switch (piece) {
            case Part part -> part;
            case String words -> new Plain(words);
            case PersonId person -> new Someone(person);
            case Instant at -> new Moment(at);
            default -> throw new IllegalArgumentException(piece.getClass().getName());
          });
    }
    return new Narration(parts);
  }

  static Part quote(String text) {
    return new Quoted(text);
  }
}
