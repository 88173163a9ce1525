package dev.muster.api;

import dev.muster.catalog.ServiceName;
import dev.muster.incident.Audience;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.NoteKind;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.Title;
import dev.muster.incident.UpdateField;
import dev.muster.incident.UserText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a field of a request body accepts. A field means the same in every body that has it.
 *
 * @param allowed completes the sentence that begins with "Send"
 * @param example a value in JSON
 */
record Expected(String allowed, String example) {

  private static final Map<String, Expected> BY_FIELD = new TreeMap<>();

  static {
    put("title", text(1, Title.LONGEST), "\"Checkout is down\"");
    put("summary", text(0, UserText.LONGEST), "\"Since the last deploy\"");
    put("severity", oneOf(Severity.USUAL.stream().map(Severity::key)), "\"sev2\"");
    put(
        "services",
        "a list of at most %s strings".formatted(FieldReader.MOST_SERVICES),
        "[\"checkout\"]");
    put("services[]", text(1, ServiceName.LONGEST), "[\"checkout\"]");
    put("private", "true or false", "true");
    put("triage", "true or false", "true");
    put("purpose", oneOf(FieldReader.PURPOSES.stream().map(IncidentKind::name)), "\"drill\"");
    put("status", oneOf(Status.ACCEPTED.stream().sorted().map(Status::name)), "\"identified\"");
    put("audience", oneOf(Stream.of(Audience.values()).map(Audience::name)), "\"internal\"");
    put("kind", oneOf(Stream.of(NoteKind.values()).map(NoteKind::name)), "\"decision\"");
    put("text", text(1, UserText.LONGEST), "\"Errors are falling\"");
    put("reason", text(1, UserText.LONGEST), "\"The probe was wrong\"");
    put("explanation", text(0, UserText.LONGEST), "\"A bigger disk\"");
    put("users_affected", text(0, UserText.LONGEST), "\"about 4,000\"");
    put("revenue", text(0, UserText.LONGEST), "\"none\"");
    put("into", "a whole number from 1", "42");
    for (var field : UpdateField.values()) {
      put(field.word(), text(0, UpdateField.LONGEST), "\"Cards are refused\"");
    }
    for (var moment :
        new String[] {
          "impact_started_at", "detected_at", "resolved_at", "occurred_at", "next_update_due"
        }) {
      put(moment, "a moment in UTC, such as 2026-11-21T14:02:00Z", "\"2026-11-21T14:02:00Z\"");
    }
  }

  /** The error for a value that cannot be read. */
  static String sentence(String field) {
    return withExample(
        field, "Send %s.".formatted(of(field).map(Expected::allowed).orElse("something else")));
  }

  /** The error for null, which is neither a value nor an omitted field. */
  static String notNull(String field) {
    return withExample(
        field,
        "It cannot be null; leave it out%s."
            .formatted(of(field).map(each -> ", or send " + each.allowed).orElse("")));
  }

  /** Appends an example of the field, if the field is known. */
  static String withExample(String field, String sentence) {
    return of(field)
        .map(each ->
            "%s For example: \"%s\": %s".formatted(sentence, field.replace("[]", ""), each.example))
        .orElse(sentence);
  }

  static Optional<Expected> of(String field) {
    return Optional.ofNullable(BY_FIELD.get(field));
  }

  private static void put(String field, String allowed, String example) {
    BY_FIELD.put(field, new Expected(allowed, example));
  }

  private static String text(int shortest, int longest) {
    return shortest == 0
        ? String.format(Locale.ROOT, "a string of at most %,d characters", longest)
        : String.format(Locale.ROOT, "a string of %d to %,d characters", shortest, longest);
  }

  private static String oneOf(Stream<String> choices) {
    return "one of "
        + choices.map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
  }
}
