package dev.muster.actionitem;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The only writer of action items. Adding or completing one also records an event on the incident
 * in the same transaction; both are allowed after closing too.
 */
@Singleton
public class ActionItems {

  /** Sort key of an item without a due date. */
  private static final String NO_DAY = "9999-12-31";

  private final ActionItemRows rows;
  private final Incidents incidents;

  ActionItems(ActionItemRows rows, Incidents incidents) {
    this.rows = rows;
    this.incidents = incidents;
  }

  /**
   * @throws Refused when the incident does not exist
   */
  @Transactional
  public ActionItem add(IncidentNumber incident, Proposal proposal, PersonId by, Instant now) {
    incidents.decide(
        incident,
        before -> before.addActionItem(proposal.text(), proposal.owner(), proposal.due(), by, now),
        now);
    return rows.save(ActionItemRow.added(incident, proposal, by, now)).item();
  }

  /**
   * @throws Refused when the item is already done or does not exist
   */
  @Transactional
  public ActionItem done(ActionItemId id, PersonId by, Instant now) {
    var incident = require(id).incident();
    incidents.decide(
        incident,
        before -> {
          // Read again under the incident's lock, so that of two clicks only one completes the
          // item.
          var done = require(id).done(by, now);
          rows.update(ActionItemRow.of(done));
          return before.finishActionItem(done.text(), by, now);
        },
        now);
    return require(id);
  }

  /** No visibility check: entry points must check the incident first. */
  @Transactional(readOnly = true)
  public Optional<ActionItem> find(ActionItemId id) {
    return rows.findById(id.value()).map(ActionItemRow::item);
  }

  /** In the order in which they were added. */
  @Transactional(readOnly = true)
  public List<ActionItem> of(IncidentNumber incident) {
    return rows.of(incident.value()).stream().map(ActionItemRow::item).toList();
  }

  /**
   * The owner's open action items, earliest due date first. Items of private incidents are
   * included, so the result is for the owner only.
   *
   * @param after the last item of the previous page; empty for the first page
   */
  @Transactional(readOnly = true)
  public List<ActionItem> open(PersonId owner, Optional<ActionItem> after, int size) {
    return rows
        .open(
            owner.value(),
            after.map(ActionItems::dayOf).orElse(""),
            after.map(item -> item.id().value()).orElse(0L),
            size)
        .stream()
        .map(ActionItemRow::item)
        .toList();
  }

  private ActionItem require(ActionItemId id) {
    return find(id)
        .orElseThrow(() -> Refused.because("There is no such action item. See /incident actions."));
  }

  private static String dayOf(ActionItem item) {
    var due = item.due();
    return due == null ? NO_DAY : due.toString();
  }
}
