package dev.muster.incident;

import org.jspecify.annotations.Nullable;

/**
 * What somebody did to an entry of the timeline after it was recorded.
 *
 * @param text of a correction the words that count from now on, of a removed file its id
 */
public record Amendment(Kind kind, @Nullable String text) {

  /** Kept for ever under these names. */
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

  /** A file was taken from the message it belonged to. */
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
