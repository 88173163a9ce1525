package dev.muster.incident;

import dev.muster.people.PersonId;
import java.time.Instant;

/**
 * Called before any change is written, from every entry point, and vetoes it by throwing {@link
 * Refused}. Refusals by the decision itself come first.
 */
public interface IncidentGuard {

  void admit(Declaration declaration, Instant now);

  /**
   * @param before the incident before the change
   */
  void admit(Incident before, Change change, Instant now);

  /**
   * @param entry the entry before the amendment
   */
  void admit(Incident incident, TimelineEntry entry, Amendment amendment, PersonId by, Instant now);
}
