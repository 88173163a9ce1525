package dev.muster.incident;

import dev.muster.people.PersonId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A message somebody found worth keeping.
 *
 * @param source what tells it from every other message, so that marking it twice keeps it once
 * @param author empty when an app wrote it
 */
public record MarkedMessage(
    String source, String text, @Nullable PersonId author, @Nullable URI permalink) {

  public MarkedMessage {
    text = Words.lines(text);
  }

  MarkedMessage saying(String otherWords) {
    return new MarkedMessage(source, otherWords, author, permalink);
  }
}
