package dev.muster.slack.update;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;

import dev.muster.incident.Incident;
import dev.muster.outbox.Effect;
import dev.muster.reminder.Reminder;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Durations;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks for the next status update: from whom, since when it is due, and buttons to respond. */
public final class ReminderMessage {

  private static final Duration PUNCTUAL = Duration.ofMinutes(1);

  private static final String NOT_AGAIN =
      "Nobody has answered %s times, so I do not ask again before the next update."
          .formatted(Reminder.MOST_RINGS);

  private ReminderMessage() {}

  public static Message of(Incident incident, Effect.RemindOfUpdate reminder, Instant now) {
    var words = words(incident, reminder, now);
    var number = String.valueOf(incident.number().value());
    return new Message(
        words,
        List.of(
            section(s -> s.text(Mrkdwn.text(":alarm_clock: " + words))),
            actions(
                List.of(
                    Buttons.press(ActionIds.POST_UPDATE, "Post update", number, "primary"),
                    Buttons.press(ActionIds.SNOOZE, "Snooze 10 min", number, null),
                    Buttons.press(ActionIds.NOTHING_NEW, "Nothing new", number, null)))));
  }

  public static Message settled(Incident incident, String outcome) {
    var words = "An update of %s was asked for. %s".formatted(incident.number(), outcome);
    return new Message(words, List.of(context(List.of(Mrkdwn.text(words)))));
  }

  private static String words(Incident incident, Effect.RemindOfUpdate reminder, Instant now) {
    var late = Duration.between(reminder.dueAt(), now);
    var due =
        late.compareTo(PUNCTUAL) < 0
            ? "is due now"
            : "was due at %s, %s ago".formatted(Mrkdwn.time(reminder.dueAt()), Durations.say(late));
    var words =
        "%s, the next %s update %s. People last heard from us at %s."
            .formatted(
                Mrkdwn.mention(incident.asked(reminder.time())),
                incident.severity(),
                due,
                Mrkdwn.time(reminder.since()));
    return reminder.last() ? words + " " + NOT_AGAIN : words;
  }
}
