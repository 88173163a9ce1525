package dev.muster.postmortem;

import dev.muster.incident.Incident;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A postmortem as a file.
 *
 * @param name for example {@code INC-42-checkout-is-down.md}; only letters, digits and hyphens
 *     before the ending, safe as a file name
 * @param text Markdown, safe to render because user text is escaped
 */
public record PostmortemFile(String name, String text) {

  private static final int LONGEST_TITLE = 60;

  static PostmortemFile of(Incident incident, String text) {
    var title = inFileName(incident.title().text());
    return new PostmortemFile(
        title.isEmpty() ? incident.number() + ".md" : incident.number() + "-" + title + ".md",
        text);
  }

  private static String inFileName(String title) {
    var plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceFirst("^-", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST_TITLE)).replaceFirst("-$", "");
  }
}
