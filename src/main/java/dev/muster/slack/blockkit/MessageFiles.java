package dev.muster.slack.blockkit;

import com.slack.api.model.File;
import dev.muster.incident.CapturedFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a message, by their names and links. Those come along with the message; what is in
 * them would ask for one more scope.
 */
public final class MessageFiles {

  /** So many one message of Slack's takes, and some to spare. */
  private static final int MOST = 20;

  /** What is left of one that was deleted. */
  private static final String TOMBSTONE = "tombstone";

  private MessageFiles() {}

  public static List<CapturedFile> of(@Nullable List<File> files) {
    return files == null
        ? List.of()
        : files.stream()
            .filter(each -> each.getId() != null && !TOMBSTONE.equals(each.getMode()))
            .limit(MOST)
            .map(each -> new CapturedFile(each.getId(), name(each), permalink(each)))
            .toList();
  }

  private static String name(File file) {
    return Stream.of(file.getName(), file.getTitle())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static @Nullable URI permalink(File file) {
    try {
      return file.getPermalink() == null ? null : new URI(file.getPermalink());
    } catch (URISyntaxException noAddress) {
      return null;
    }
  }
}
