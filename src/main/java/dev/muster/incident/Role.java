package dev.muster.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A role of an incident, with one holder at most: four roles after the Incident Command System,
 * which have behaviour, and the configured ones. Roles are equal when their keys are equal; {@link
 * RoleCatalog} knows the configured labels.
 */
public final class Role implements Comparable<Role> {

  public static final Role COMMANDER =
      new Role(
          "COMMANDER",
          "Incident commander",
          List.of("commander", "ic", "lead", "command", "incident-commander"),
          List.of(
              "You decide. Give tasks to others rather than doing them yourself.",
              "Ask for the next status update before it is due.",
              "Raise or lower the severity as soon as the facts change.",
              "Hand over command out loud when you need a rest."));

  public static final Role OPERATIONS =
      new Role(
          "OPERATIONS",
          "Operations lead",
          List.of("operations", "ops", "operations-lead"),
          List.of(
              "You lead the hands-on work: only your people change production.",
              "Tell the commander what you are about to try, then what came of it.",
              "Mitigate first, look for causes later."));

  public static final Role COMMUNICATIONS =
      new Role(
          "COMMUNICATIONS",
          "Communications lead",
          List.of("communications", "comms", "communication", "communications-lead"),
          List.of(
              "You tell everybody who waits: post each status update before it is due.",
              "Say what is affected, what is being done and when you will speak again.",
              "Keep questions away from those who work."));

  public static final Role SCRIBE =
      new Role(
          "SCRIBE",
          "Scribe",
          List.of("scribe", "notes"),
          List.of(
              "You keep the record: decisions, findings and times.",
              "Mark messages that matter with :pushpin:, add the rest as notes.",
              "Ask aloud when something was decided and nobody wrote it down."));

  /** The four roles that every incident has. */
  public static final List<Role> USUAL = List.of(COMMANDER, OPERATIONS, COMMUNICATIONS, SCRIBE);

  private final String key;
  private final String label;
  private final List<String> words;
  private final List<String> duties;

  Role(String key, String label, List<String> words, List<String> duties) {
    this.key = key;
    this.label = label;
    this.words = List.copyOf(words);
    this.duties = List.copyOf(duties);
  }

  /**
   * A role by its key, which may no longer be configured: the label is derived from the key.
   *
   * @param key for example {@code CUSTOMER_LIAISON}
   */
  @JsonCreator
  public static Role of(String key) {
    return USUAL.stream()
        .filter(each -> each.key.equals(key))
        .findFirst()
        .orElseGet(() -> new Role(key, labelled(key), List.of(setting(key)), List.of()));
  }

  /** The stored key, never shown: {@code CUSTOMER_LIAISON}. */
  @JsonValue
  public String key() {
    return key;
  }

  /** The key as written in settings and runbooks: {@code customer-liaison}. */
  public String setting() {
    return setting(key);
  }

  /** Letters, digits and a few signs, none of which is a markup character. */
  public String label() {
    return label;
  }

  /** The label for use inside a sentence: lower case except abbreviations. */
  public String inSentence() {
    return UserText.inSentence(label);
  }

  /** The duties shown to the holder, one sentence each. */
  public List<String> duties() {
    return duties;
  }

  /** The first alias, as shown in usage texts. */
  public String word() {
    return words.get(0);
  }

  List<String> words() {
    return words;
  }

  Role with(List<String> moreWords, List<String> dutiesThen) {
    return new Role(
        key,
        label,
        Stream.concat(words.stream(), moreWords.stream()).distinct().toList(),
        dutiesThen);
  }

  static String labelled(String key) {
    var words = key.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String setting(String key) {
    return key.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The four standard roles in their order, then the others by key. */
  @Override
  public int compareTo(Role other) {
    return Comparator.<Role>comparingInt(each -> each.rank())
        .thenComparing(Role::key)
        .compare(this, other);
  }

  private int rank() {
    var usual = USUAL.indexOf(this);
    return usual < 0 ? USUAL.size() : usual;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Role role && key.equals(role.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
