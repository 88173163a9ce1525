package dev.muster.actionitem;

import dev.muster.incident.IncidentNumber;
import dev.muster.people.PersonId;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("action_item")
record ActionItemRow(
    @Id @GeneratedValue @Nullable Long id,
    long incident,
    String text,
    @Nullable String owner,
    @Nullable String dueOn,
    @Nullable Priority priority,
    @Nullable Kind kind,
    String addedBy,
    Instant addedAt,
    @Nullable String doneBy,
    @Nullable Instant doneAt) {

  static ActionItemRow added(IncidentNumber incident, Proposal proposal, PersonId by, Instant at) {
    return new ActionItemRow(
        null,
        incident.value(),
        proposal.text(),
        idOf(proposal.owner()),
        isoOf(proposal.due()),
        proposal.priority(),
        proposal.kind(),
        by.value(),
        at,
        null,
        null);
  }

  static ActionItemRow of(ActionItem item) {
    return new ActionItemRow(
        item.id().value(),
        item.incident().value(),
        item.text(),
        idOf(item.owner()),
        isoOf(item.due()),
        item.priority(),
        item.kind(),
        item.addedBy().value(),
        item.addedAt(),
        idOf(item.doneBy()),
        item.doneAt());
  }

  ActionItem item() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return new ActionItem(
        new ActionItemId(id),
        new IncidentNumber(incident),
        text,
        personOf(owner),
        dueOn == null ? null : LocalDate.parse(dueOn),
        priority,
        kind,
        new PersonId(addedBy),
        addedAt,
        personOf(doneBy),
        doneAt);
  }

  private static @Nullable String idOf(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static @Nullable String isoOf(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable PersonId personOf(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }
}
