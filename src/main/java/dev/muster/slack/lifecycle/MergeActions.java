package dev.muster.slack.lifecycle;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.incident.Status;
import dev.muster.incident.Viewer;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.Limits;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Merges an incident into another one that the person who merges may see. */
@Singleton
class MergeActions {

  private static final int LOOKED_AT = 300;

  private final Incidents incidents;

  MergeActions(Incidents incidents) {
    this.incidents = incidents;
  }

  /** The possible targets, newest first, limited to Slack's number of options. */
  List<Incident> choices(Incident incident, PersonId by) {
    return incidents.list(new Viewer.Known(by), Status.OPEN, Long.MAX_VALUE, LOOKED_AT).stream()
        .filter(each -> !each.number().equals(incident.number()))
        .filter(each -> each.visibility() == incident.visibility())
        .filter(each -> each.purpose().isReal() == incident.purpose().isReal())
        .limit(Limits.OPTIONS)
        .toList();
  }

  /**
   * @throws Refused when the incidents cannot be merged, or the person may not see the other one
   */
  Incident merge(IncidentNumber number, IncidentNumber into, PersonId by, Instant now) {
    if (incidents.find(into, new Viewer.Known(by)).isEmpty()) {
      throw Refused.because("There is no %s. See /incident list.", into);
    }
    return incidents.merge(number, into, by, now);
  }
}
