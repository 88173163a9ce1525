package dev.muster.slack.update;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.element.BlockElement;
import dev.muster.incident.Incident;
import dev.muster.incident.Nudge;
import dev.muster.incident.Role;
import dev.muster.outbox.Effect;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Durations;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks for missing information: how long it has been missing, what to do, and a button for it. */
public final class NudgeMessage {

  private NudgeMessage() {}

  public static Message of(Incident incident, Effect.NudgePeople nudge, Instant now) {
    var words =
        "%s, %s%s"
            .formatted(
                Mrkdwn.mention(nudge.nudge().asks(incident)),
                words(incident, nudge, now),
                nudge.last() ? " I do not ask again." : "");
    var number = String.valueOf(incident.number().value());
    var buttons = new ArrayList<BlockElement>();
    buttons.add(answer(nudge.nudge(), number));
    if (nudge.snoozable()) {
      buttons.add(
          Buttons.press(
              ActionIds.SNOOZE_NUDGE + "/" + nudge.nudge().name(), "Ask me later", number, null));
    }
    return new Message(
        words, List.of(section(s -> s.text(Mrkdwn.text(":bell: " + words))), actions(buttons)));
  }

  public static Message settled(Incident incident, Nudge nudge, String outcome) {
    var words = "%s of %s was asked for. %s".formatted(wanted(nudge), incident.number(), outcome);
    return new Message(words, List.of(context(List.of(Mrkdwn.text(words)))));
  }

  private static String words(Incident incident, Effect.NudgePeople asked, Instant now) {
    var since = asked.since();
    var span = Durations.say(Duration.between(since, now));
    return switch (asked.nudge()) {
      case NO_COMMANDER ->
          ("nobody has been in command since %s, for %s. Take command, or name somebody with"
                  + " `/incident role commander @somebody`.")
              .formatted(Mrkdwn.time(since), span);
      case NO_SUMMARY ->
          "there is still no summary, after %s. Whoever joins now must ask what is broken."
              .formatted(span);
      case NO_SEVERITY ->
          ("nobody has said how bad this is, after %s. Until then it is handled as %s; three"
                  + " questions help to choose.")
              .formatted(span, incident.severity());
      case SILENCE ->
          "nothing has been recorded since %s, for %s. Is somebody still on it, or is it over?"
              .formatted(Mrkdwn.at(since), span);
      case NOT_RESOLVED ->
          "the harm has been over since %s, for %s. Is the incident resolved?"
              .formatted(Mrkdwn.at(since), span);
      case NOT_CLOSED ->
          "this was resolved at %s, %s ago. Close it when everything is written down."
              .formatted(Mrkdwn.at(since), span);
      case NOT_TRIAGED ->
          ("this has been in triage since %s, for %s. Is it an incident? Accept it; if it is none,"
                  + " `/incident decline` and a reason.")
              .formatted(Mrkdwn.time(since), span);
      case POSTMORTEM_OVERDUE ->
          ("the postmortem is overdue: this has been over since %s, for %s. Post the draft, which"
                  + " has everything on record in it, and fill in what only people know.")
              .formatted(Mrkdwn.at(since), span);
    };
  }

  private static BlockElement answer(Nudge nudge, String number) {
    return switch (nudge) {
      case NO_COMMANDER ->
          Buttons.press(
              ActionIds.TAKE_ROLE + "/" + Role.COMMANDER.key(), "Take command", number, "primary");
      case NO_SUMMARY -> Buttons.press(ActionIds.EDIT, "Write a summary", number, "primary");
      case NO_SEVERITY ->
          Buttons.press(ActionIds.CHOOSE_SEVERITY, "Say how bad it is", number, "primary");
      case SILENCE -> Buttons.press(ActionIds.POST_UPDATE, "Post update", number, "primary");
      case NOT_RESOLVED -> Buttons.press(ActionIds.RESOLVE, "Resolve", number, "primary");
      case NOT_CLOSED -> Buttons.press(ActionIds.CLOSE, "Close", number, "primary");
      case NOT_TRIAGED -> Buttons.press(ActionIds.ACCEPT, "Accept", number, "primary");
      case POSTMORTEM_OVERDUE ->
          Buttons.press(ActionIds.POSTMORTEM, "Post the draft", number, "primary");
    };
  }

  private static String wanted(Nudge nudge) {
    return switch (nudge) {
      case NO_COMMANDER -> "A commander";
      case NO_SUMMARY -> "A summary";
      case NO_SEVERITY -> "The severity";
      case SILENCE -> "A word";
      case NOT_RESOLVED -> "The resolution";
      case NOT_CLOSED -> "The close";
      case NOT_TRIAGED -> "A decision on the triage";
      case POSTMORTEM_OVERDUE -> "The postmortem";
    };
  }
}
