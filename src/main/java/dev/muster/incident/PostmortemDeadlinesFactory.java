package dev.muster.incident;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code muster.severities.sev1.postmortem: 5d}, or {@code none}. */
@Factory
class PostmortemDeadlinesFactory {

  private static final String EXAMPLE = "muster.severities.sev1.postmortem: 5d";
  private static final String NONE = "none";

  @Singleton
  PostmortemDeadlines postmortemDeadlines(Environment settings) {
    var after = new HashMap<>(PostmortemDeadlines.USUAL.after());
    for (var severity : Severity.USUAL) {
      var section =
          new ConfigSection(
              settings, "muster.severities." + severity.key().toLowerCase(Locale.ROOT));
      section
          .text("postmortem")
          .ifPresent(text ->
              span(section, text)
                  .ifPresentOrElse(
                      span -> after.put(severity, span), () -> after.remove(severity)));
    }
    return new PostmortemDeadlines(after);
  }

  private static Optional<Duration> span(ConfigSection section, String text) {
    if (text.equals(NONE)) {
      return Optional.empty();
    }
    var span =
        section
            .duration("postmortem")
            .filter(each -> !each.isNegative())
            .orElseThrow(() ->
                section.refused(
                    "postmortem", "is “%s”; write how long, or none.".formatted(text), EXAMPLE));
    return Optional.of(span).filter(Duration::isPositive);
  }
}
