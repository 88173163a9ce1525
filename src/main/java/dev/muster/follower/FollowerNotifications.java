package dev.muster.follower;

import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentEvent.Accepted;
import dev.muster.incident.IncidentEvent.Cancelled;
import dev.muster.incident.IncidentEvent.Closed;
import dev.muster.incident.IncidentEvent.Declined;
import dev.muster.incident.IncidentEvent.Merged;
import dev.muster.incident.IncidentEvent.Reopened;
import dev.muster.incident.IncidentEvent.Resolved;
import dev.muster.incident.IncidentEvent.SeverityChanged;
import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.incident.Updates;

/** The events that followers are told about: severity, status changes and external updates. */
final class FollowerNotifications {

  private FollowerNotifications() {}

  /** False for internal updates, which are only for the members of the incident's channel. */
  static boolean is(IncidentEvent event) {
    return switch (event) {
      case UpdatePosted(var update, var from) -> Updates.FOR_OTHERS.contains(update.audience());
      case SeverityChanged changed -> true;
      case Resolved resolved -> true;
      case Closed closed -> true;
      case Cancelled cancelled -> true;
      case Accepted accepted -> true;
      case Declined declined -> true;
      case Merged merged -> true;
      case Reopened reopened -> true;
      default -> false;
    };
  }
}
