package dev.muster.incident;

import org.jspecify.annotations.Nullable;

/**
 * A change made to a timeline entry after it was recorded.
 *
 * @param text the corrected text of a correction, the file id of a removed file; otherwise null
 */
public record Amendment(Kind kind, @Nullable String text) {

  /** Stored under these names; never rename a constant. */
  public enum Kind {
    WITHDRAWN,
    RESTORED,
    CORRECTED,
    STARRED,
    UNSTARRED,
    FILE_REMOVED
  }

  public static Amendment withdrawn() {
    return new Amendment(Kind.WITHDRAWN, null);
  }

  public static Amendment restored() {
    return new Amendment(Kind.RESTORED, null);
  }

  public static Amendment corrected(String text) {
    return new Amendment(Kind.CORRECTED, UserText.lines(text));
  }

  /** The file was deleted from its message in Slack. */
  public static Amendment fileRemoved(String id) {
    return new Amendment(Kind.FILE_REMOVED, id);
  }

  public static Amendment starred() {
    return new Amendment(Kind.STARRED, null);
  }

  public static Amendment unstarred() {
    return new Amendment(Kind.UNSTARRED, null);
  }
}
