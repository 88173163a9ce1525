package dev.muster.incident;

import java.util.Locale;

/**
 * What a status update may say besides what has changed, in the order in which people read it:
 * impact, and then conditions, actions and needs, the CAN report of the emergency services. Kept
 * for ever under these names.
 */
public enum UpdateField {
  IMPACT("Impact"),
  CONDITIONS("Conditions"),
  ACTIONS("Actions"),
  NEEDS("Needs");

  /** Of one field, in characters: all of them together must fit into one message. */
  public static final int LONGEST = 1000;

  private final String label;

  UpdateField(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** As it is called in settings, in forms and by the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What was typed, cleaned; may be empty.
   *
   * @throws Refused when it is too long
   */
  public String words(String typed) {
    return UserText.fitting(label, typed, LONGEST);
  }
}
