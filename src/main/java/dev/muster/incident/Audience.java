package dev.muster.incident;

import java.util.Locale;

/** Whom a status update is meant for. */
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

  /** The label as it stands in the middle of a sentence. */
  public String inSentence() {
    return label.toLowerCase(Locale.ROOT);
  }
}
