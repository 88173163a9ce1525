package dev.muster.incident;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of a captured message: its name and location, never its content.
 *
 * @param id the file id in Slack
 * @param permalink the page where users open the file; null when the link is not an HTTP address
 */
public record CapturedFile(String id, String name, @Nullable URI permalink) {

  /** In code points. */
  private static final int LONGEST_NAME = 255;

  public CapturedFile {
    var line = UserText.line(name);
    name = line.isEmpty() ? "file" : cut(line);
    permalink = Optional.ofNullable(permalink).filter(CapturedFile::isPage).orElse(null);
  }

  Narration.Part part() {
    return permalink == null ? new Narration.Quoted(name) : new Narration.Linked(name, permalink);
  }

  private static String cut(String line) {
    return line.codePoints()
        .limit(LONGEST_NAME)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isPage(URI address) {
    return Set.of("https", "http")
        .contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
  }
}
