package dev.muster.slack.update;

import dev.muster.incident.Audience;
import dev.muster.incident.Incident;
import dev.muster.incident.Status;
import dev.muster.incident.UpdateField;
import java.util.Map;
import java.util.Optional;

/**
 * The current values of an open update form.
 *
 * @param typed only the fields that a person changed, not those with prefilled text
 */
record UpdateDraft(
    Audience audience,
    String words,
    Status status,
    Optional<String> promise,
    Map<UpdateField, String> typed) {

  static UpdateDraft blank(Incident incident) {
    return new UpdateDraft(Audience.INTERNAL, "", incident.status(), Optional.empty(), Map.of());
  }
}
