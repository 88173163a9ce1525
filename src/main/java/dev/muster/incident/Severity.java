package dev.muster.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of four severities, worst first, with the configured name, meaning, badge and colour.
 * Severities are equal when their keys are equal; {@link SeverityCatalog} knows the configured
 * names.
 */
public final class Severity implements Comparable<Severity> {

  public static final Severity SEV1 = usual("SEV1", "complete outage", "🔴");
  public static final Severity SEV2 = usual("SEV2", "degraded, or a subset of users", "🟠");
  public static final Severity SEV3 = usual("SEV3", "minor, a workaround exists", "🟡");
  public static final Severity SEV4 = usual("SEV4", "cosmetic or a near miss", "🔵");

  /** All four severities with their default names, worst first. */
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
   * @param key for example {@code SEV1}
   * @throws IllegalArgumentException when there is no such severity
   */
  @JsonCreator
  public static Severity of(String key) {
    return USUAL.stream()
        .filter(each -> each.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key));
  }

  /** Reads {@code SEV1}, {@code sev-1}, {@code s1} or {@code 1}; ignores configured names. */
  public static Optional<Severity> read(String text) {
    var digit = UserText.line(text).toLowerCase(Locale.ROOT).replaceFirst("^s(ev)?[- ]?", "");
    return USUAL.stream().filter(each -> each.key.equals("SEV" + digit)).findFirst();
  }

  /** The key used in storage, settings and scripts: {@code SEV1}. */
  @JsonValue
  public String key() {
    return key;
  }

  /** The configured name, one word without markup characters: {@code SEV1}, {@code P1}. */
  public String name() {
    return name;
  }

  /** What the severity means; contains no markup characters. */
  public String meaning() {
    return meaning;
  }

  /** An emoji, or Slack's name of one between colons. */
  public String badge() {
    return badge;
  }

  /** The colour on the pages, for example {@code #b00020}; empty for the default. */
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

  /** The configured name. */
  @Override
  public String toString() {
    return name;
  }
}
