package dev.muster.incident;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A status update that was posted.
 *
 * @param whatChanged may be empty if a field has text
 * @param nextUpdateDue when the next update is promised; null for the severity's default interval
 * @param fields the non-empty fields, in display order
 */
public record StatusUpdate(
    Status status,
    String whatChanged,
    Audience audience,
    @Nullable Instant nextUpdateDue,
    Map<UpdateField, String> fields) {

  /** Rows written by earlier versions have no fields. */
  public StatusUpdate {
    fields = cleaned(fields);
    whatChanged =
        fields.isEmpty()
            ? UserText.require("The update", whatChanged)
            : UserText.fitting("The update", whatChanged);
  }

  public StatusUpdate(
      Status status, String whatChanged, Audience audience, @Nullable Instant nextUpdateDue) {
    this(status, whatChanged, audience, nextUpdateDue, Map.of());
  }

  /** The text of the field; empty if it is not set. */
  public String says(UpdateField field) {
    return fields.getOrDefault(field, "");
  }

  /** Whether it adds nothing to the last update for the same audience. */
  public boolean repeats(StatusUpdate last) {
    return whatChanged.isEmpty() && status == last.status && fields.equals(last.fields);
  }

  private static Map<UpdateField, String> cleaned(@Nullable Map<UpdateField, String> given) {
    var cleaned = new EnumMap<UpdateField, String>(UpdateField.class);
    if (given != null) {
      given.forEach((field, typed) -> {
        var words = field.words(typed);
        if (!words.isEmpty()) {
          cleaned.put(field, words);
        }
      });
    }
    return Collections.unmodifiableMap(cleaned);
  }
}
