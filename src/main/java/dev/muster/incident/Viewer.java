package dev.muster.incident;

import dev.muster.people.PersonId;

/** Somebody who wants to see an incident, as far as we know who that is. */
public sealed interface Viewer {

  /** Nobody has proved who they are: a page without a login. */
  record Anyone() implements Viewer {}

  record Known(PersonId person) implements Viewer {}

  /**
   * Somebody who stands in the incident's own channel. The chat let them in, and that is what
   * private means.
   */
  record InChannel(IncidentNumber incident) implements Viewer {}
}
