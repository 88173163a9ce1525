package dev.muster.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How bad it is for those we serve: four levels, worst first, with the face the operator gave them.
 * The same severity is the one with the same key, whatever it is called by now; {@link
 * SeverityBook} knows that.
 */
public final class Severity implements Comparable<Severity> {

  public static final Severity SEV1 = usual("SEV1", "complete outage", "🔴");
  public static final Severity SEV2 = usual("SEV2", "degraded, or a subset of users", "🟠");
  public static final Severity SEV3 = usual("SEV3", "minor, a workaround exists", "🟡");
  public static final Severity SEV4 = usual("SEV4", "cosmetic or a near miss", "🔵");

  /** All there are, worst first. */
  public static final List<Severity> USUAL = List.of(SEV1, SEV2, SEV3, SEV4);

  private final String key;
  private final String name;
  private final String meaning;
  private final String badge;
  private final @Nullable String colour;

  Severity(String key, String name, String meaning, String badge, @Nullable String colour) {
    this.key = key;
    this.name = name;
    this.meaning = meaning;
    this.badge = badge;
    this.colour = colour;
  }

  private static Severity usual(String key, String meaning, String badge) {
    return new Severity(key, key, meaning, badge, null);
  }

  /**
   * @param key {@code SEV1}
   * @throws IllegalArgumentException when there is none
   */
  @JsonCreator
  public static Severity of(String key) {
    return USUAL.stream()
        .filter(each -> each.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key));
  }

  /** Reads {@code SEV1}, {@code sev-1}, {@code s1} or {@code 1}, whatever it is called. */
  public static Optional<Severity> read(String text) {
    var digit = UserText.line(text).toLowerCase(Locale.ROOT).replaceFirst("^s(ev)?[- ]?", "");
    return USUAL.stream().filter(each -> each.key.equals("SEV" + digit)).findFirst();
  }

  /** What is stored, and what settings and scripts write: {@code SEV1}. */
  @JsonValue
  public String key() {
    return key;
  }

  /** What people see, in one word that means nothing in any markup: {@code SEV1}, {@code P1}. */
  public String name() {
    return name;
  }

  /** What it stands for, in words that mean nothing in any markup. */
  public String meaning() {
    return meaning;
  }

  /** An emoji, or Slack's name of one between colons. */
  public String badge() {
    return badge;
  }

  /** On the pages, {@code #b00020}; empty for the usual one. */
  public Optional<String> colour() {
    return Optional.ofNullable(colour);
  }

  /** Worst first. */
  @Override
  public int compareTo(Severity other) {
    return key.compareTo(other.key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Severity severity && key.equals(severity.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** What people see. */
  @Override
  public String toString() {
    return name;
  }
}
