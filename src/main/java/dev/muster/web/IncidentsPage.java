package dev.muster.web;

import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.outbox.PendingEffects.Waiting;
import dev.muster.people.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What burns and what has burnt, newest first.
 *
 * @param waiting what Slack does not know yet of those that are listed
 * @param canDeclare whether there is a form for it here
 */
public record IncidentsPage(
    Listing open,
    Listing over,
    Names names,
    Map<IncidentNumber, Waiting> waiting,
    boolean canDeclare) {

  /** All that waits, and since when. */
  public Optional<Waiting> pendingEffects() {
    return waiting.values().stream()
        .reduce((one, other) ->
            new Waiting(
                one.effects() + other.effects(),
                one.since().isBefore(other.since()) ? one.since() : other.since()));
  }

  /**
   * @param next where the page after this one starts, while there is one
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
