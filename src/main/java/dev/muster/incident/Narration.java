package dev.muster.incident;

import dev.muster.people.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sentence in parts, so that each output can escape user text and render people its own way. */
public record Narration(List<Part> parts) {

  public sealed interface Part {}

  /** Text written by Muster; needs no escaping. */
  public record Plain(String text) implements Part {}

  /** Text written by users; must be escaped. */
  public record Quoted(String text) implements Part {}

  /** A link to a page; the text is written by users and must be escaped. */
  public record Linked(String text, URI address) implements Part {}

  public record Someone(PersonId person) implements Part {}

  public record Moment(Instant at) implements Part {}

  public Narration {
    parts = List.copyOf(parts);
  }

  /** The people mentioned in the sentence. */
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
