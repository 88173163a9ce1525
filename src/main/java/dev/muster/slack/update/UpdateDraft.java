package dev.muster.slack.update;

import dev.muster.incident.Audience;
import dev.muster.incident.Incident;
import dev.muster.incident.Status;
import dev.muster.incident.UpdateField;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in the form of a status update while it is open.
 *
 * @param typed of its fields what a person wrote there, and not what was filled in for them
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
