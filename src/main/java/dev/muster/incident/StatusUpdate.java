package dev.muster.incident;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we told people.
 *
 * @param whatChanged may be empty where the fields say something
 * @param nextUpdateDue when the next one is promised; empty to keep the severity's cadence
 * @param fields those that say something, in the order in which people read them
 */
public record StatusUpdate(
    Status status,
    String whatChanged,
    Audience audience,
    @Nullable Instant nextUpdateDue,
    Map<UpdateField, String> fields) {

  /** Earlier versions knew no fields. */
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

  /** Empty for what it does not say. */
  public String says(UpdateField field) {
    return fields.getOrDefault(field, "");
  }

  /** Whether it has nothing that the last one for the same people did not say already. */
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
