package dev.muster.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The public number of an incident, shown as {@code INC-42}. Counted from 1, never reused. */
public record IncidentNumber(@JsonValue long value) {

  private static final Pattern WRITTEN =
      Pattern.compile("(?:inc-)?([1-9][0-9]{0,17})", Pattern.CASE_INSENSITIVE);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public IncidentNumber {
    if (value < 1) {
      throw new IllegalArgumentException("incident numbers start at 1");
    }
  }

  /** Reads {@code INC-42}, {@code inc-42} or {@code 42}. */
  public static Optional<IncidentNumber> read(String text) {
    var matcher = WRITTEN.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new IncidentNumber(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "INC-" + value;
  }
}
