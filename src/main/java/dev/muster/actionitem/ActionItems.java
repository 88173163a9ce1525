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
 * The only writer of action items. What is added or done is a fact of the incident too, in the same
 * transaction, and after its close as well as before.
 */
@Singleton
public class ActionItems {

  /** Where an item without a due day stands in the order of due days. */
  private static final String NO_DAY = "9999-12-31";

  private final ActionItemRows rows;
  private final Incidents incidents;

  ActionItems(ActionItemRows rows, Incidents incidents) {
    this.rows = rows;
    this.incidents = incidents;
  }

  /**
   * @throws Refused when there is no such incident
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
   * @throws Refused when it is already done, or when there is no such item
   */
  @Transactional
  public ActionItem done(ActionItemId id, PersonId by, Instant now) {
    var incident = require(id).incident();
    incidents.decide(
        incident,
        before -> {
          // Read again now that the incident is ours alone: two clicks finish an item once.
          var done = require(id).done(by, now);
          rows.update(ActionItemRow.of(done));
          return before.finishActionItem(done.text(), by, now);
        },
        now);
    return require(id);
  }

  /** Whatever its incident's visibility. Faces ask the incident first. */
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
   * What somebody has yet to do, soonest due first, for their own eyes: an item of a private
   * incident is among them when it is theirs.
   *
   * @param after the last item of the page before, or empty for the first page
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
