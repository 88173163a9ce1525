package dev.muster.incident;

import java.util.Locale;

/**
 * The optional fields of a status update, in display order: impact, then conditions, actions and
 * needs (the CAN report used by emergency services). Stored under these names; never rename a
 * constant.
 */
public enum UpdateField {
  IMPACT("Impact"),
  CONDITIONS("Conditions"),
  ACTIONS("Actions"),
  NEEDS("Needs");

  /** The maximum of one field, in characters: all fields together must fit into one message. */
  public static final int LONGEST = 1000;

  private final String label;

  UpdateField(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The name in settings, forms and the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Cleans the input; the result may be empty.
   *
   * @throws Refused when the text is too long
   */
  public String words(String typed) {
    return UserText.fitting(label, typed, LONGEST);
  }
}
