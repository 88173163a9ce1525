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

/** Merges one incident into another that whoever does it may know of. */
@Singleton
class MergeActions {

  private static final int LOOKED_AT = 300;

  private final Incidents incidents;

  MergeActions(Incidents incidents) {
    this.incidents = incidents;
  }

  /** Those it could go on in, newest first, as many as a list of choices takes. */
  List<Incident> choices(Incident incident, PersonId by) {
    return incidents.list(new Viewer.Known(by), Status.OPEN, Long.MAX_VALUE, LOOKED_AT).stream()
        .filter(each -> !each.number().equals(incident.number()))
        .filter(each -> each.visibility() == incident.visibility())
        .filter(each -> each.purpose().isReal() == incident.purpose().isReal())
        .limit(Limits.OPTIONS)
        .toList();
  }

  /**
   * @throws Refused when they cannot be merged, or whoever merges may not know of the other one
   */
  Incident merge(IncidentNumber number, IncidentNumber into, PersonId by, Instant now) {
    if (incidents.find(into, new Viewer.Known(by)).isEmpty()) {
      throw Refused.because("There is no %s. See /incident list.", into);
    }
    return incidents.merge(number, into, by, now);
  }
}
