package dev.muster.web;

import dev.muster.incident.Incident;
import dev.muster.people.Names;
import java.util.List;
import java.util.Optional;

/** What burns and what has burnt, newest first. */
public record IncidentsPage(Listing open, Listing over, Names names) {

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
