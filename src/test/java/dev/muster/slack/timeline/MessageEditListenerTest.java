package dev.muster.slack.timeline;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.NOON;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import dev.muster.incident.Amendment;
import dev.muster.incident.AmendmentHistory;
import dev.muster.incident.Examples;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.IncidentChannels;
import dev.muster.people.Names;
import dev.muster.people.People;
import dev.muster.slack.blockkit.SlackText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A message tells of its last edit with every reply to it: that is no news. */
class MessageEditListenerTest {

  private static final IncidentNumber NUMBER = new IncidentNumber(42);
  private static final String MESSAGE = "1774699200.000100";

  private final IncidentChannels channels = mock(IncidentChannels.class);
  private final Timeline timeline = mock(Timeline.class);
  private final Incidents incidents = mock(Incidents.class);
  private final People people = mock(People.class);
  private final MessageEditListener edits =
      new MessageEditListener(channels, timeline, incidents, new SlackText(people));

  @Test
  void an_edit_corrects_the_entry_as_of_then() {
    entryCorrectedAt(NOON);

    edits.edited("C1", edited(NOON.plusMillis(1)));

    verify(incidents)
        .amend(NUMBER, 7, Amendment.corrected("It was the cache"), GRACE, NOON.plusMillis(1));
  }

  @Test
  void an_edit_from_before_the_last_correction_changes_nothing() {
    entryCorrectedAt(NOON);

    edits.edited("C1", edited(NOON));
    edits.edited("C1", edited(NOON.minusSeconds(60)));

    verify(incidents, never()).amend(any(), anyLong(), any(), any(), any());
  }

  private void entryCorrectedAt(Instant at) {
    var fact = new IncidentEvent.MessageMarked(Examples.message("C1/" + MESSAGE));
    var correction = new AmendmentHistory.Step(Amendment.corrected("Put right by hand"), ADA, at);
    var entry =
        new TimelineEntry(
            7, NUMBER, fact, ADA, NOON, NOON, new AmendmentHistory(List.of(correction)));
    when(channels.incidentIn("C1")).thenReturn(Optional.of(NUMBER));
    when(timeline.marked(NUMBER, "C1/" + MESSAGE)).thenReturn(Optional.of(entry));
    when(people.names(any())).thenReturn(new Names(Map.of()));
  }

  private static MessageChangedEvent.Message edited(Instant at) {
    var edit = new MessageEvent.Edited();
    edit.setUser(GRACE.value());
    edit.setTs("%d.%06d".formatted(at.getEpochSecond(), at.getNano() / 1000));
    var message = new MessageChangedEvent.Message();
    message.setTs(MESSAGE);
    message.setText("It was the cache");
    message.setEdited(edit);
    return message;
  }
}
