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
 * The names and links of a message's files, which the message includes. Reading their content would
 * need another scope.
 */
public final class MessageFiles {

  /** More than Slack allows in one message. */
  private static final int MOST = 20;

  /** The mode of a deleted file. */
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
