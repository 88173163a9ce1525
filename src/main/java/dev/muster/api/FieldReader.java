package dev.muster.api;

import dev.muster.catalog.Catalog;
import dev.muster.catalog.ServiceName;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.Refused;
import dev.muster.incident.ServiceNames;
import dev.muster.incident.Severity;
import dev.muster.incident.UserText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the value of a field, or refuses it with a sentence on what is expected. */
final class FieldReader {

  static final int MOST_SERVICES = 50;

  /** Excludes tutorials, which can be started only in Slack. */
  static final Set<IncidentKind> PURPOSES =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(IncidentKind.TUTORIAL)));

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private FieldReader() {}

  /**
   * @throws Refused when the value is not a purpose
   */
  static IncidentKind purpose(@Nullable String given) {
    return given == null
        ? IncidentKind.REAL
        : PURPOSES.stream()
            .filter(each -> each.name().equalsIgnoreCase(UserText.line(given)))
            .findFirst()
            .orElseThrow(() -> Refused.because("Use real, drill or test."));
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  static void requireWords(@Nullable String typed) {
    var words = UserText.lines(text(typed));
    if (words.isEmpty()) {
      throw Refused.because("Write what you want to say.");
    }
    if (words.length() > UserText.LONGEST) {
      throw Refused.because(
          "Keep it to %,d characters; it has %,d.", UserText.LONGEST, words.length());
    }
  }

  static Severity severity(@Nullable String typed) {
    return Optional.ofNullable(typed)
        .flatMap(Severity::read)
        .orElseThrow(() -> oneOf(Severity.USUAL.stream().map(Severity::key)));
  }

  static <E extends Enum<E>> E choice(Stream<E> known, String typed) {
    var choices = known.sorted().toList();
    return choices.stream()
        .filter(each -> each.name().equalsIgnoreCase(UserText.line(typed)))
        .findFirst()
        .orElseThrow(() -> oneOf(choices.stream().map(Enum::name)));
  }

  static List<ServiceName> services(@Nullable List<String> typed, Catalog catalog) {
    if (typed == null) {
      return List.of();
    }
    if (typed.size() > MOST_SERVICES) {
      throw Refused.because("Name at most %d services.", MOST_SERVICES);
    }
    if (typed.stream().map(ServiceName::of).anyMatch(ServiceName::isEmpty)) {
      throw Refused.because("Leave out names that are empty.");
    }
    return ServiceNames.read(typed, catalog);
  }

  /** Truncates to whole milliseconds, and refuses times that the databases cannot store. */
  static @Nullable Instant moment(@Nullable Instant sent) {
    if (sent == null) {
      return null;
    }
    if (sent.isBefore(EARLIEST) || sent.isAfter(LATEST)) {
      throw Refused.because("Send a moment between %s and %s.", EARLIEST, LATEST);
    }
    return sent.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Refused oneOf(Stream<String> choices) {
    return Refused.because(
        "Send one of %s.",
        choices.map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
  }
}
