package dev.muster.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who does what while it burns, after the Incident Command System. One holder each. */
public enum Role {
  COMMANDER(
      "Incident commander",
      List.of("commander", "ic", "lead", "command", "incident-commander"),
      List.of(
          "You decide. Give tasks to others rather than doing them yourself.",
          "Ask for the next status update before it is due.",
          "Raise or lower the severity as soon as the facts change.",
          "Hand over command out loud when you need a rest.")),
  OPERATIONS(
      "Operations lead",
      List.of("operations", "ops", "operations-lead"),
      List.of(
          "You lead the hands-on work: only your people change production.",
          "Tell the commander what you are about to try, then what came of it.",
          "Mitigate first, look for causes later.")),
  COMMUNICATIONS(
      "Communications lead",
      List.of("communications", "comms", "communication", "communications-lead"),
      List.of(
          "You tell everybody who waits: post each status update before it is due.",
          "Say what is affected, what is being done and when you will speak again.",
          "Keep questions away from those who work.")),
  SCRIBE(
      "Scribe",
      List.of("scribe", "notes"),
      List.of(
          "You keep the record: decisions, findings and times.",
          "Mark messages that matter with :pushpin:, add the rest as notes.",
          "Ask aloud when something was decided and nobody wrote it down."));

  private final String label;
  private final List<String> words;
  private final List<String> duties;

  Role(String label, List<String> words, List<String> duties) {
    this.label = label;
    this.words = words;
    this.duties = duties;
  }

  public String label() {
    return label;
  }

  /** The label as it stands in the middle of a sentence. */
  public String inSentence() {
    return label.toLowerCase(Locale.ROOT);
  }

  /** What its holder is told, a sentence each. */
  public List<String> duties() {
    return duties;
  }

  /** The shortest word people type for it. */
  public String word() {
    return words.get(0);
  }

  public static Optional<Role> read(String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(each -> each.words.contains(word)).findFirst();
  }
}
