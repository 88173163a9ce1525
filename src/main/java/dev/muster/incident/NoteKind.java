package dev.muster.incident;

import java.util.Locale;

/** The kind of a timeline note. Stored under these names; never rename a constant. */
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

  /** The label in lower case, for use inside a sentence. */
  String inSentence() {
    return label.toLowerCase(Locale.ROOT);
  }
}
