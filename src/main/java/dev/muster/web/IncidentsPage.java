package dev.muster.web;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.outbox.PendingEffects.Waiting;
import dev.muster.people.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Open incidents and past ones, newest first.
 *
 * @param waiting by incident, the effects that Slack has not received yet
 * @param canDeclare whether the page links to the declare form
 */
public record IncidentsPage(
    Listing open,
    Listing over,
    Names names,
    Map<IncidentNumber, Waiting> waiting,
    boolean canDeclare) {

  /** The total of all listed incidents, and the earliest time. */
  public Optional<Waiting> pendingEffects() {
    return waiting.values().stream()
        .reduce((one, other) ->
            new Waiting(
                one.effects() + other.effects(),
                one.since().isBefore(other.since()) ? one.since() : other.since()));
  }

  /**
   * @param next the cursor of the next page, if there is one
   */
  public record Listing(List<Incident> incidents, Optional<Long> next) {

    /**
     * @param found one more than the page holds, if there are more
     */
    static Listing of(List<Incident> found, int size) {
      if (found.size() <= size) {
        return new Listing(found, Optional.empty());
      }
      var shown = found.subList(0, size);
      return new Listing(shown, Optional.of(shown.get(size - 1).number().value()));
    }
  }
}
