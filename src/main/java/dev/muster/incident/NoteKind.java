package dev.muster.incident;

import java.util.Locale;

/** What somebody puts on the timeline. Kept for ever under these names. */
public enum NoteKind {
  NOTE("Note"),
  DECISION("Decision"),
  ACTION("Action taken");

  private final String label;

  NoteKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The label as it stands in the middle of a sentence. */
  String inSentence() {
    return label.toLowerCase(Locale.ROOT);
  }
}
