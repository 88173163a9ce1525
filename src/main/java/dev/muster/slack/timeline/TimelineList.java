package dev.muster.slack.timeline;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.muster.incident.Amendment;
import dev.muster.incident.AmendmentHistory;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Narrator;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.blockkit.Pager;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The timeline, newest page first, with buttons for each entry. */
@Singleton
public class TimelineList {

  /** With two blocks per entry, well below the limit for all blocks of a message. */
  private static final int PAGE = 10;

  private static final int LONGEST = 600;

  private final Timeline timeline;

  public TimelineList(Timeline timeline) {
    this.timeline = timeline;
  }

  /**
   * @param page the newest is 0, which also replaces a page that does not exist
   */
  public Message of(IncidentNumber incident, int page, Instant now) {
    var found = timeline.newest(incident, (long) page * PAGE, PAGE + 1);
    if (found.isEmpty() && page > 0) {
      return of(incident, 0, now);
    }
    var hasOlder = found.size() > PAGE;
    var entries = hasOlder ? found.subList(1, found.size()) : found;
    var opening =
        page == 0
            ? "The timeline of %s, to the end:".formatted(incident)
            : "The timeline of %s, earlier:".formatted(incident);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(opening))));
    entries.forEach(entry -> blocks.addAll(lines(entry, page, now)));
    Pager.of(new Pager.Labels("Newer", "Older"), ActionIds.MORE_ENTRIES, "", page, hasOlder, now)
        .ifPresent(blocks::add);
    return new Message(opening, blocks);
  }

  /** Whether people wrote the entry's text and it fits into a form. */
  static boolean isCorrectable(TimelineEntry entry) {
    return entry.written().filter(text -> text.length() <= Limits.INPUT).isPresent();
  }

  private static List<LayoutBlock> lines(TimelineEntry entry, int page, Instant now) {
    return List.of(
        section(s -> s.text(Mrkdwn.text(words(entry)))),
        actions(buttons(entry, new EntryValue(entry.id(), page, now).toString())));
  }

  private static String words(TimelineEntry entry) {
    var amended = entry.amended();
    return "%s%s  %s%s%s"
        .formatted(
            amended.starred() ? ":star: " : "",
            Mrkdwn.at(entry.occurredAt()),
            Limits.markup(Mrkdwn.tell(Narrator.tell(entry)), LONGEST),
            amended.correction().map(step -> done("corrected", step)).orElse(""),
            amended.withdrawal().map(step -> done("withdrawn", step)).orElse(""));
  }

  private static String done(String what, AmendmentHistory.Step step) {
    return "\n_%s%s_".formatted(what, step.by() == null ? "" : " by " + Mrkdwn.mention(step.by()));
  }

  private static List<BlockElement> buttons(TimelineEntry entry, String value) {
    var buttons = new ArrayList<BlockElement>();
    buttons.add(
        entry.amended().starred()
            ? amend(Amendment.Kind.UNSTARRED, "Unstar", value)
            : amend(Amendment.Kind.STARRED, "Star", value));
    if (isCorrectable(entry)) {
      buttons.add(Buttons.press(ActionIds.CORRECT_ENTRY, "Correct", value, null));
    }
    if (entry.written().isPresent()) {
      buttons.add(
          entry.amended().withdrawn()
              ? amend(Amendment.Kind.RESTORED, "Restore", value)
              : amend(Amendment.Kind.WITHDRAWN, "Withdraw", value));
    }
    return buttons;
  }

  private static BlockElement amend(Amendment.Kind kind, String label, String value) {
    return Buttons.press(ActionIds.AMEND_ENTRY + "/" + kind, label, value, null);
  }
}
