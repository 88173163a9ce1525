package dev.muster.incident;

import java.util.Locale;

/** The audience of a status update. */
public enum Audience {
  INTERNAL("Internal"),
  STAKEHOLDERS("Stakeholders"),
  PUBLIC("Public");

  private final String label;

  Audience(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The label in lower case, for use inside a sentence. */
  public String inSentence() {
    return label.toLowerCase(Locale.ROOT);
  }
}
