package dev.muster.reminder;

import dev.muster.incident.IncidentNumber;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@MappedEntity("reminder")
record ReminderRow(
    @EmbeddedId Key key,
    Instant dueAt,
    Instant since,
    long repeatMillis,
    boolean snoozed,
    @Nullable String message,
    int rings) {

  static final String UPDATE_DUE = "UPDATE_DUE";

  @Embeddable
  record Key(@MappedProperty("incident") long incident, @MappedProperty("kind") String kind) {

    static Key of(IncidentNumber incident) {
      return new Key(incident.value(), UPDATE_DUE);
    }
  }

  static ReminderRow of(Reminder reminder) {
    return new ReminderRow(
        Key.of(reminder.incident()),
        reminder.dueAt(),
        reminder.since(),
        reminder.every().toMillis(),
        reminder.snoozed(),
        reminder.message().orElse(null),
        reminder.rings());
  }

  Reminder reminder() {
    return new Reminder(
        new IncidentNumber(key.incident()),
        dueAt,
        since,
        Duration.ofMillis(repeatMillis),
        snoozed,
        Optional.ofNullable(message),
        rings);
  }
}
