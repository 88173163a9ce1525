package dev.muster.incident;

import java.util.Map;
import java.util.Optional;

/**
 * What the statuses are called and look like here; what they are and where they lead is fixed. The
 * same for the life of the process.
 *
 * @param names of those that are not called as usual, in words that mean nothing in any markup
 * @param badges of those that do not look as usual: an emoji, or Slack's name of one between colons
 */
public record StatusLabels(Map<Status, String> names, Map<Status, String> badges) {

  /** What holds without a setting. */
  public static final StatusLabels USUAL = new StatusLabels(Map.of(), Map.of());

  public StatusLabels {
    names = Map.copyOf(names);
    badges = Map.copyOf(badges);
  }

  public String label(Status status) {
    return names.getOrDefault(status, status.label());
  }

  /** The label as it stands in the middle of a sentence; abbreviations stay as they are. */
  public String inSentence(Status status) {
    return UserText.inSentence(label(status));
  }

  /** Empty where it looks as usual. */
  public Optional<String> badge(Status status) {
    return Optional.ofNullable(badges.get(status));
  }
}
