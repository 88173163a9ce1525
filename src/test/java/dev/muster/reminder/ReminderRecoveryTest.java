package dev.muster.reminder;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.NOON;
import static dev.muster.incident.Examples.minutesLater;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Audience;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.TimelineEntry;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReminderRecoveryTest {

  private static final IncidentNumber NUMBER = new IncidentNumber(42);
  private static final Duration HALF = Duration.ofMinutes(30);
  private static final TimelineEntry DECLARED =
      entry(
          new IncidentEvent.Declared(
              new Title("Checkout is down"),
              Severity.SEV2,
              Visibility.OPEN,
              "",
              IncidentKind.REAL,
              null,
              null,
              false),
          0);
  private static final TimelineEntry NOTE = entry(new IncidentEvent.NoteAdded("looking"), 20);

  @Test
  void it_counts_from_when_people_last_heard_from_us() {
    assertThat(renewed(minutesLater(5), DECLARED, NOTE))
        .isEqualTo(Reminder.promised(NUMBER, NOON, minutesLater(30), HALF));
    assertThat(renewed(minutesLater(25), DECLARED, update(10, null), NOTE))
        .isEqualTo(Reminder.promised(NUMBER, minutesLater(10), minutesLater(40), HALF));
  }

  @Test
  void what_was_promised_for_a_time_is_promised_for_it_again() {
    assertThat(renewed(minutesLater(25), DECLARED, update(10, minutesLater(200)), NOTE).dueAt())
        .isEqualTo(minutesLater(200));
  }

  @Test
  void what_is_overdue_is_due_now() {
    assertThat(renewed(minutesLater(90), DECLARED))
        .isEqualTo(Reminder.promised(NUMBER, NOON, minutesLater(90), HALF));
  }

  private static Reminder renewed(Instant now, TimelineEntry... timeline) {
    return ReminderRecovery.of(NUMBER, List.of(timeline), HALF, now);
  }

  private static TimelineEntry update(long minute, @Nullable Instant next) {
    var update = new StatusUpdate(Status.IDENTIFIED, "A bad deploy.", Audience.INTERNAL, next);
    return entry(new IncidentEvent.UpdatePosted(update, Status.INVESTIGATING), minute);
  }

  private static TimelineEntry entry(IncidentEvent event, long minute) {
    return new TimelineEntry(1, NUMBER, event, ADA, minutesLater(minute), minutesLater(minute));
  }
}
