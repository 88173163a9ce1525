package dev.muster.runbook;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import dev.muster.runbook.Runbook.Step;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which steps were ticked in which incident. A tick also records an event on the incident in the
 * same transaction; a step that is already ticked stays unchanged.
 */
@Singleton
public class Runbooks {

  private final TickRows rows;
  private final Incidents incidents;

  Runbooks(TickRows rows, Incidents incidents) {
    this.rows = rows;
    this.incidents = incidents;
  }

  /** The ticks, keyed by the text of the step. */
  @Transactional(readOnly = true)
  public Map<String, Tick> ticks(IncidentNumber incident, Runbook runbook) {
    return rows.of(incident.value(), runbook.name()).stream()
        .collect(Collectors.toMap(row -> row.key().step(), TickRow::tick));
  }

  /**
   * Returns false when the step was already ticked.
   *
   * @throws Refused when the incident is closed or does not exist
   */
  @Transactional
  public boolean tick(
      IncidentNumber incident, Runbook runbook, Step step, PersonId by, Instant now) {
    var key = TickRow.Key.of(incident, runbook, step);
    if (incidents.hold(incident).isPresent() && rows.existsById(key)) {
      return false;
    }
    incidents.decide(
        incident, before -> before.tickStep(runbook.title(), step.words(), by, now), now);
    rows.save(new TickRow(key, by.value(), now));
    return true;
  }

  /**
   * Returns false when the step was not ticked.
   *
   * @throws Refused when the incident is closed or does not exist
   */
  @Transactional
  public boolean untick(
      IncidentNumber incident, Runbook runbook, Step step, PersonId by, Instant now) {
    var key = TickRow.Key.of(incident, runbook, step);
    if (incidents.hold(incident).isPresent() && !rows.existsById(key)) {
      return false;
    }
    incidents.decide(
        incident, before -> before.untickStep(runbook.title(), step.words(), by, now), now);
    rows.deleteById(key);
    return true;
  }
}
