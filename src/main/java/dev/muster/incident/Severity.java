package dev.muster.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad it is for those we serve, worst first. */
public enum Severity {
  SEV1("complete outage"),
  SEV2("degraded, or a subset of users"),
  SEV3("minor, a workaround exists"),
  SEV4("cosmetic or a near miss");

  private final String meaning;

  Severity(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }

  /** Reads {@code SEV1}, {@code sev-1}, {@code s1} or {@code 1}. */
  public static Optional<Severity> read(String text) {
    var digit = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^s(ev)?[- ]?", "");
    return Arrays.stream(values()).filter(each -> each.name().equals("SEV" + digit)).findFirst();
  }
}
