package dev.muster.slack.channel;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;

import dev.muster.incident.Incident;
import dev.muster.outbox.Effect;
import dev.muster.outbox.Effect.SettleArchiveQuestion.Decision;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks whether to archive a channel, and shows the decision. */
public final class ArchiveMessage {

  private ArchiveMessage() {}

  public static Message asking(Incident incident, Effect.AskToArchive question) {
    var words =
        ("%s has been %s since %s. May this channel be archived? It can still be read then, but"
                + " nobody can write in it. If nobody says no, Muster archives it at %s.")
            .formatted(
                incident.number(),
                incident.statusInSentence(),
                Mrkdwn.at(question.since()),
                Mrkdwn.at(question.archiveAt()));
    var number = String.valueOf(incident.number().value());
    return new Message(
        words,
        List.of(
            section(s -> s.text(Mrkdwn.text(":file_cabinet: " + words))),
            actions(
                List.of(
                    Buttons.press(ActionIds.ARCHIVE_CHANNEL, "Archive now", number, null),
                    Buttons.press(ActionIds.KEEP_CHANNEL, "Keep the channel", number, null)))));
  }

  public static Message archiving(Incident incident, @Nullable PersonId by) {
    return settled(
        by == null
            ? "Nobody said no, so Muster archives the channel of %s.".formatted(incident.number())
            : "%s has the channel of %s archived."
                .formatted(Mrkdwn.mention(by), incident.number()));
  }

  public static Message settled(Incident incident, Decision decision, @Nullable PersonId by) {
    return settled(
        switch (decision) {
          case KEPT ->
              by == null
                  ? "The channel of %s is kept.".formatted(incident.number())
                  : "%s keeps the channel of %s.".formatted(Mrkdwn.mention(by), incident.number());
          case REOPENED ->
              "The channel of %s was to be archived. That is settled.".formatted(incident.number());
        });
  }

  private static Message settled(String words) {
    return new Message(words, List.of(context(List.of(Mrkdwn.text(words)))));
  }
}
