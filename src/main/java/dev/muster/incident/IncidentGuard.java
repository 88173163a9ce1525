package dev.muster.incident;

import dev.muster.people.PersonId;
import java.time.Instant;

/**
 * Asked before anything is written, whichever face it comes from, and says no by throwing {@link
 * Refused}. Whatever the decision itself refuses is refused first.
 */
public interface IncidentGuard {

  void admit(Declaration declaration, Instant now);

  /**
   * @param before as the incident is until then
   */
  void admit(Incident before, Change change, Instant now);

  /**
   * @param entry as it is until then
   */
  void admit(Incident incident, TimelineEntry entry, Amendment amendment, PersonId by, Instant now);
}
