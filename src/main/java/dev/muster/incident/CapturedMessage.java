package dev.muster.incident;

import dev.muster.people.PersonId;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message captured for the timeline.
 *
 * @param source identifies the message; capturing the same message twice stores it once
 * @param text may be empty if the message has files
 * @param author null when an app wrote the message
 */
public record CapturedMessage(
    String source,
    String text,
    @Nullable PersonId author,
    @Nullable URI permalink,
    List<CapturedFile> files) {

  /** Rows written by earlier versions have no files. */
  public CapturedMessage {
    text = UserText.lines(text);
    files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
  }

  public CapturedMessage(
      String source, String text, @Nullable PersonId author, @Nullable URI permalink) {
    this(source, text, author, permalink, List.of());
  }

  CapturedMessage saying(String otherWords) {
    return new CapturedMessage(source, otherWords, author, permalink, files);
  }

  CapturedMessage without(Set<String> removed) {
    return new CapturedMessage(
        source,
        text,
        author,
        permalink,
        files.stream().filter(each -> !removed.contains(each.id())).toList());
  }
}
