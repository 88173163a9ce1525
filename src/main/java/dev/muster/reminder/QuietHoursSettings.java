package dev.muster.reminder;

import dev.muster.incident.Severity;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code muster.quiet-hours.sev3: 22:00-07:00} and so on, or {@code none}. */
@ConfigurationProperties("muster.quiet-hours")
record QuietHoursSettings(
    @Bindable(defaultValue = "none") String sev1,
    @Bindable(defaultValue = "none") String sev2,
    @Bindable(defaultValue = "22:00-07:00") String sev3,
    @Bindable(defaultValue = "22:00-07:00") String sev4) {

  private static final Pattern SPAN =
      Pattern.compile("((?:[01][0-9]|2[0-3]):[0-5][0-9])-((?:[01][0-9]|2[0-3]):[0-5][0-9])");

  /**
   * @throws ConfigurationException with the name of the invalid setting and an example
   */
  QuietHours quietHours() {
    var spans = new HashMap<Severity, QuietHours.Span>();
    read("sev1", sev1).ifPresent(span -> spans.put(Severity.SEV1, span));
    read("sev2", sev2).ifPresent(span -> spans.put(Severity.SEV2, span));
    read("sev3", sev3).ifPresent(span -> spans.put(Severity.SEV3, span));
    read("sev4", sev4).ifPresent(span -> spans.put(Severity.SEV4, span));
    return new QuietHours(spans);
  }

  private static Optional<QuietHours.Span> read(String severity, String given) {
    if (given.equals("none")) {
      return Optional.empty();
    }
    var matcher = SPAN.matcher(given);
    if (!matcher.matches() || matcher.group(1).equals(matcher.group(2))) {
      throw new ConfigurationException(
          "muster.quiet-hours.%s: \"%s\" are no quiet hours; write them as 22:00-07:00, or none."
              .formatted(severity, given));
    }
    return Optional.of(
        new QuietHours.Span(LocalTime.parse(matcher.group(1)), LocalTime.parse(matcher.group(2))));
  }

  @Factory
  static class Beans {
    @Singleton
    QuietHours quietHours(QuietHoursSettings settings) {
      return settings.quietHours();
    }
  }
}
