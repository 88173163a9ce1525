package dev.muster.incident;

import dev.muster.people.PersonId;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message somebody found worth keeping.
 *
 * @param source what tells it from every other message, so that marking it twice keeps it once
 * @param text may be empty where there are files
 * @param author empty when an app wrote it
 */
public record MarkedMessage(
    String source,
    String text,
    @Nullable PersonId author,
    @Nullable URI permalink,
    List<MarkedFile> files) {

  /** Earlier versions kept no files. */
  public MarkedMessage {
    text = Words.lines(text);
    files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
  }

  public MarkedMessage(
      String source, String text, @Nullable PersonId author, @Nullable URI permalink) {
    this(source, text, author, permalink, List.of());
  }

  MarkedMessage saying(String otherWords) {
    return new MarkedMessage(source, otherWords, author, permalink, files);
  }

  MarkedMessage without(Set<String> removed) {
    return new MarkedMessage(
        source,
        text,
        author,
        permalink,
        files.stream().filter(each -> !removed.contains(each.id())).toList());
  }
}
