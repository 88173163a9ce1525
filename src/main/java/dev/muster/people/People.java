package dev.muster.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everyone Muster knows of. Reads its own table, so that no request waits for Slack. */
@Singleton
public class People {

  private final PersonRows rows;

  People(PersonRows rows) {
    this.rows = rows;
  }

  /** A person whose data came from Slack's user info; empty if unknown or known by name only. */
  @Transactional(readOnly = true)
  public Optional<Person> introduced(PersonId id) {
    return rows.findById(id.value()).filter(PersonRow::introduced).map(PersonRow::person);
  }

  @Transactional(readOnly = true)
  public Names names(Collection<PersonId> ids) {
    var wanted = ids.stream().map(PersonId::value).distinct().toList();
    if (wanted.isEmpty()) {
      return new Names(Map.of());
    }
    return new Names(
        rows.findByIdIn(wanted).stream()
            .collect(Collectors.toMap(row -> new PersonId(row.id()), PersonRow::name)));
  }

  /** Whether Slack's user info for this person was stored after {@code since}. */
  @Transactional(readOnly = true)
  public boolean isKnownSince(PersonId id, Instant since) {
    return rows.findById(id.value())
        .filter(PersonRow::introduced)
        .filter(row -> row.refreshedAt().isAfter(since))
        .isPresent();
  }

  /** The time zones of those whose data came from Slack's user info. */
  @Transactional(readOnly = true)
  public Map<PersonId, ZoneId> zones(Collection<PersonId> ids) {
    var wanted = ids.stream().map(PersonId::value).distinct().toList();
    return wanted.isEmpty()
        ? Map.of()
        : rows.findByIdIn(wanted).stream()
            .filter(PersonRow::introduced)
            .map(PersonRow::person)
            .collect(Collectors.toMap(Person::id, Person::zone));
  }

  /**
   * Stores the name that a delivery contained, until Slack's user info replaces it; ignores a
   * missing or blank name.
   */
  @Transactional
  public void hearOf(PersonId id, @Nullable String name, Instant at) {
    if (name != null && !name.isBlank()) {
      rows.hearOf(id.value(), Person.fitting(name), at);
    }
  }

  /** The name in the delivery, or else the stored one. */
  @Transactional(readOnly = true)
  public String name(PersonId id, @Nullable String mentioned) {
    return mentioned == null || mentioned.isBlank() ? names(List.of(id)).of(id) : mentioned;
  }

  @Transactional
  public void remember(Person person, Instant at) {
    hearOf(person.id(), person.name(), at);
    rows.update(PersonRow.of(person, at));
  }
}
