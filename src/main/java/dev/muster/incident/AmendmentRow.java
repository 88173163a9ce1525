package dev.muster.incident;

import dev.muster.people.PersonId;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@MappedEntity("timeline_amendment")
record AmendmentRow(
    @Id @GeneratedValue @Nullable Long id,
    long entry,
    Amendment.Kind kind,
    @Nullable String text,
    @Nullable String person,
    Instant recordedAt) {

  static AmendmentRow of(long entry, AmendmentHistory.Step step) {
    return new AmendmentRow(
        null,
        entry,
        step.amendment().kind(),
        step.amendment().text(),
        Optional.ofNullable(step.by()).map(PersonId::value).orElse(null),
        step.at());
  }

  AmendmentHistory.Step step() {
    return new AmendmentHistory.Step(
        new Amendment(kind, text), person == null ? null : new PersonId(person), recordedAt);
  }
}
