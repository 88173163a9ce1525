package dev.muster.slack;

import dev.muster.incident.IncidentNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code inc-42-checkout-is-down}: lowercase letters, digits and dashes, at most 80 characters
 * (Slack's rule for channel names). The number makes it ours and is never cut off.
 */
final class ChannelName {

  private static final int LONGEST = 80;
  private static final Pattern OURS = Pattern.compile("(inc-[1-9][0-9]{0,17})(-.*)?");

  private ChannelName() {}

  static String of(IncidentNumber number, String title) {
    return joined(prefix(number), slug(title), "");
  }

  /** For when a name is taken by somebody else's channel; counted from 2. */
  static String other(IncidentNumber number, String title, int count) {
    return joined(prefix(number), slug(title), "-" + count);
  }

  /** Whose channel it would be, if we had named it. */
  static Optional<IncidentNumber> number(String name) {
    var matcher = OURS.matcher(name);
    return matcher.matches() ? IncidentNumber.read(matcher.group(1)) : Optional.empty();
  }

  private static String prefix(IncidentNumber number) {
    return "inc-" + number.value();
  }

  private static String slug(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String joined(String prefix, String slug, String suffix) {
    var room = LONGEST - prefix.length() - suffix.length() - 1;
    var cut = slug.substring(0, Math.min(room, slug.length())).replaceAll("-$", "");
    return prefix + (cut.isEmpty() ? "" : "-" + cut) + suffix;
  }
}
