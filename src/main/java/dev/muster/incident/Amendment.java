package dev.muster.incident;

import org.jspecify.annotations.Nullable;

/**
 * What somebody did to an entry of the timeline after it was recorded.
 *
 * @param text the words that count from now on, of a correction only
 */
public record Amendment(Kind kind, @Nullable String text) {

  /** Kept for ever under these names. */
  public enum Kind {
    WITHDRAWN,
    RESTORED,
    CORRECTED,
    STARRED,
    UNSTARRED
  }

  public static Amendment withdrawn() {
    return new Amendment(Kind.WITHDRAWN, null);
  }

  public static Amendment restored() {
    return new Amendment(Kind.RESTORED, null);
  }

  public static Amendment corrected(String text) {
    return new Amendment(Kind.CORRECTED, Words.lines(text));
  }

  public static Amendment starred() {
    return new Amendment(Kind.STARRED, null);
  }

  public static Amendment unstarred() {
    return new Amendment(Kind.UNSTARRED, null);
  }
}
