package dev.muster.incident;

import dev.muster.people.PersonId;

/** Who asks to see an incident. */
public sealed interface Viewer {

  /** An unauthenticated reader of the pages. */
  record Anyone() implements Viewer {}

  record Known(PersonId person) implements Viewer {}

  /**
   * A reader in the incident's own channel. Slack admitted them to the channel, and that is what
   * private means.
   */
  record InChannel(IncidentNumber incident) implements Viewer {}
}
