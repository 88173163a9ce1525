package dev.muster.people;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.ZoneId;

/**
 * @param introduced whether the data came from Slack's user info; otherwise the name came from a
 *     delivery
 */
@MappedEntity("person")
record PersonRow(
    @Id String id,
    String name,
    String zone,
    boolean bot,
    boolean deactivated,
    boolean introduced,
    Instant refreshedAt) {

  static PersonRow of(Person person, Instant at) {
    return new PersonRow(
        person.id().value(),
        person.name(),
        person.zone().getId(),
        person.bot(),
        person.deactivated(),
        true,
        at);
  }

  Person person() {
    return new Person(new PersonId(id), name, ZoneId.of(zone), bot, deactivated);
  }
}
