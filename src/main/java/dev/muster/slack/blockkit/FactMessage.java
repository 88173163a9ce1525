package dev.muster.slack.blockkit;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.IncidentEvent.HandoverOffered;
import dev.muster.incident.IncidentEvent.Merged;
import dev.muster.incident.IncidentEvent.NoteAdded;
import dev.muster.incident.IncidentEvent.Resolved;
import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Narration;
import dev.muster.incident.Narrator;
import dev.muster.incident.NoteKind;
import dev.muster.incident.Resolution;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.TimelineEntry;
import dev.muster.people.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The channel message about timeline entries that have just been recorded. Most are one line.
 * Status updates, resolutions, handovers, decisions and actions have a heading, the original text,
 * and the author below.
 */
public final class FactMessage {

  private static final Duration JUST_NOW = Duration.ofMinutes(1);

  private FactMessage() {}

  /** One message for several entries that were recorded together. */
  public static Message of(List<TimelineEntry> entries) {
    var messages = entries.stream().map(FactMessage::of).toList();
    return new Message(
        Limits.message(messages.stream().map(Message::text).collect(Collectors.joining("\n"))),
        messages.stream().flatMap(each -> each.blocks().stream()).toList());
  }

  public static Message of(TimelineEntry entry) {
    var narration = Narrator.tell(entry);
    var earlier = earlier(entry);
    return new Message(
        Limits.message(Mrkdwn.tell(narration) + earlier.map(" "::concat).orElse("")),
        blocks(entry, narration, earlier));
  }

  /** A note about an earlier moment shows when it happened. */
  private static Optional<String> earlier(TimelineEntry entry) {
    return entry.event() instanceof NoteAdded
            && entry.occurredAt().isBefore(entry.recordedAt().minus(JUST_NOW))
        ? Optional.of("It happened at %s.".formatted(Mrkdwn.at(entry.occurredAt())))
        : Optional.empty();
  }

  private static List<LayoutBlock> blocks(
      TimelineEntry entry, Narration narration, Optional<String> earlier) {
    if (entry.event() instanceof UpdatePosted(StatusUpdate update, Status from)) {
      return update(update, from, entry);
    }
    if (entry.event() instanceof Resolved(var from, Resolution resolution)) {
      return resolved(resolution, entry);
    }
    if (entry.event() instanceof HandoverOffered offered) {
      return offer(entry, offered);
    }
    if (entry.event() instanceof NoteAdded note && note.kindOfNote() != NoteKind.NOTE) {
      var by = "By " + Mrkdwn.mention(entry.by());
      return told(
          heading(note.kindOfNote()),
          entry.written().orElse(note.text()),
          earlier.map(words -> by + " · " + words).orElse(by));
    }
    var blocks = new ArrayList<LayoutBlock>(List.of(RichText.of(narration)));
    if (entry.event() instanceof Merged merged) {
      blocks.add(goOn(merged.into()));
    }
    earlier.ifPresent(words -> blocks.add(context(List.of(Mrkdwn.text(words)))));
    return blocks;
  }

  private static String heading(NoteKind kind) {
    return switch (kind) {
      case NOTE -> ":memo: *Note*";
      case DECISION -> ":dart: *Decision*";
      case ACTION -> ":hammer_and_wrench: *Action taken*";
    };
  }

  private static List<LayoutBlock> update(StatusUpdate update, Status from, TimelineEntry entry) {
    var statuses = entry.statuses();
    var now = statuses.inSentence(update.status());
    var move = from == update.status() ? "still " + now : statuses.inSentence(from) + " → " + now;
    var heading = ":loudspeaker: *Status update: %s*".formatted(move);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(heading))));
    blocks.addAll(UpdateParts.whole(update));
    blocks.add(context(List.of(Mrkdwn.text(foot(update, entry.by())))));
    return blocks;
  }

  /** The author, the audience, and the time of the next update. */
  static String foot(StatusUpdate update, PersonId by) {
    var foot = "By %s · %s".formatted(Mrkdwn.mention(by), update.audience().label());
    return update.nextUpdateDue() == null
        ? foot
        : foot + " · Next update: " + Mrkdwn.at(update.nextUpdateDue());
  }

  /** A handover after it was accepted, without its button. */
  public static Message accepted(TimelineEntry entry) {
    var offered = (HandoverOffered) entry.event();
    var words =
        "Command went from %s to %s."
            .formatted(Mrkdwn.mention(entry.by()), Mrkdwn.mention(offered.to()));
    var blocks = handover(entry, offered);
    blocks.add(context(List.of(Mrkdwn.text(":white_check_mark: " + words))));
    return new Message(words, blocks);
  }

  private static List<LayoutBlock> offer(TimelineEntry entry, HandoverOffered offered) {
    var blocks = handover(entry, offered);
    blocks.add(
        context(
            List.of(
                Mrkdwn.text(
                    "Until %s accepts, %s stays in command."
                        .formatted(Mrkdwn.mention(offered.to()), Mrkdwn.mention(entry.by()))))));
    blocks.add(
        actions(
            List.of(
                Buttons.press(
                    ActionIds.ACCEPT_HANDOVER,
                    "Accept command",
                    String.valueOf(entry.id()),
                    "primary"))));
    return blocks;
  }

  private static List<LayoutBlock> handover(TimelineEntry entry, HandoverOffered offered) {
    var blocks = new ArrayList<LayoutBlock>();
    var heading =
        ":handshake: *%s hands over command to %s*"
            .formatted(Mrkdwn.mention(entry.by()), Mrkdwn.mention(offered.to()));
    blocks.add(section(s -> s.text(Mrkdwn.text(heading))));
    var handover = offered.handover();
    part(blocks, "Where it stands", handover.state());
    part(blocks, "What may go wrong", handover.risks());
    part(blocks, "What is being done, and what waits", handover.tasks());
    return blocks;
  }

  /**
   * People who read this channel without taking part were not invited to the other incident, so
   * they get a button.
   */
  private static LayoutBlock goOn(IncidentNumber into) {
    return actions(
        List.of(
            Buttons.press(
                ActionIds.JOIN, "Join " + into, String.valueOf(into.value()), "primary")));
  }

  private static void part(List<LayoutBlock> blocks, String heading, String words) {
    if (!words.isEmpty()) {
      blocks.add(context(List.of(Mrkdwn.text(heading))));
      blocks.add(RichText.of(new Narration(List.of(new Narration.Quoted(words)))));
    }
  }

  private static List<LayoutBlock> resolved(Resolution resolution, TimelineEntry entry) {
    return told(
        ":white_check_mark: *%s*".formatted(entry.statuses().label(Status.RESOLVED)),
        resolution.explanation(),
        "By " + Mrkdwn.mention(entry.by()));
  }

  private static List<LayoutBlock> told(String heading, String words, String foot) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(heading))));
    if (!words.isEmpty()) {
      blocks.add(RichText.of(new Narration(List.of(new Narration.Quoted(words)))));
    }
    blocks.add(context(List.of(Mrkdwn.text(foot))));
    return blocks;
  }
}
