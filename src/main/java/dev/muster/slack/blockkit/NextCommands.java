package dev.muster.slack.blockkit;

import dev.muster.incident.Incident;
import dev.muster.incident.Role;
import java.util.List;
import java.util.Optional;

/** The commands that are useful at this stage of an incident, the most useful first. */
final class NextCommands {

  private NextCommands() {}

  /**
   * @param here the incident of the channel
   */
  static List<String> words(Optional<Incident> here) {
    return here.map(NextCommands::words).orElse(List.of("declare", "list"));
  }

  private static List<String> words(Incident incident) {
    return switch (incident.status()) {
      case TRIAGE -> List.of("accept", "decline", "merge", "note");
      case INVESTIGATING, IDENTIFIED ->
          incident.roles().holder(Role.COMMANDER).isPresent()
              ? List.of("update", "note", "role", "severity", "resolve")
              : List.of("role", "update", "note", "severity", "resolve");
      case MONITORING -> List.of("update", "resolve", "note", "action");
      case RESOLVED -> List.of("postmortem", "action", "close", "reopen");
      case CLOSED -> List.of("postmortem", "action", "reopen");
      case CANCELLED, DECLINED, MERGED -> List.of("reopen");
    };
  }
}
