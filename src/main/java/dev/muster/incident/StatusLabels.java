package dev.muster.incident;

import java.util.Map;
import java.util.Optional;

/**
 * The configured labels and badges of the statuses; the statuses themselves and their transitions
 * are fixed. Fixed for the life of the process.
 *
 * @param names labels that differ from the default; contain no markup characters
 * @param badges badges that differ from the default: an emoji, or Slack's name of one between
 *     colons
 */
public record StatusLabels(Map<Status, String> names, Map<Status, String> badges) {

  /** The default without configuration. */
  public static final StatusLabels USUAL = new StatusLabels(Map.of(), Map.of());

  public StatusLabels {
    names = Map.copyOf(names);
    badges = Map.copyOf(badges);
  }

  public String label(Status status) {
    return names.getOrDefault(status, status.label());
  }

  /** The label for use inside a sentence: lower case except abbreviations. */
  public String inSentence(Status status) {
    return UserText.inSentence(label(status));
  }

  /** Empty when the default badge applies. */
  public Optional<String> badge(Status status) {
    return Optional.ofNullable(badges.get(status));
  }
}
