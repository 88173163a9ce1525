package dev.muster.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we told people.
 *
 * @param nextUpdateDue when the next one is promised; empty to keep the severity's cadence
 */
public record StatusUpdate(
    Status status, String whatChanged, Audience audience, @Nullable Instant nextUpdateDue) {

  public StatusUpdate {
    whatChanged = Words.demand("The update", whatChanged);
  }
}
