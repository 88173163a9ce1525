package dev.muster.slack.blockkit;

import static com.slack.api.model.block.Blocks.context;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.incident.Narration;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.TimelineEntry;
import java.util.ArrayList;
import java.util.List;

/** The text of a status update: complete where it is posted, shortened where it is shown again. */
public final class UpdateParts {

  /** In characters, for readers who are not responders. */
  private static final int LONGEST_WORDS = 1200;

  private static final int LONGEST_FIELD = 400;

  private UpdateParts() {}

  static List<LayoutBlock> whole(StatusUpdate update) {
    return blocks(update, Limits.INPUT, Limits.INPUT);
  }

  /** Adds the audience and the time. */
  public static List<LayoutBlock> shown(TimelineEntry entry) {
    var update = ((UpdatePosted) entry.event()).update();
    var blocks = new ArrayList<LayoutBlock>();
    var heading =
        "*Last update* · %s · %s"
            .formatted(update.audience().label(), Mrkdwn.at(entry.occurredAt()));
    blocks.add(context(List.of(Mrkdwn.text(heading))));
    blocks.addAll(blocks(update, LONGEST_WORDS, LONGEST_FIELD));
    return blocks;
  }

  /** The same as escaped text, for screen readers. */
  public static String inWords(TimelineEntry entry) {
    var update = ((UpdatePosted) entry.event()).update();
    var words = new StringBuilder("Last update: ");
    words.append(Mrkdwn.escape(Limits.cut(update.whatChanged(), LONGEST_WORDS)));
    update
        .fields()
        .forEach((field, said) ->
            words
                .append("\n%s: ".formatted(field.label()))
                .append(Mrkdwn.escape(Limits.cut(said, LONGEST_FIELD))));
    return words.toString();
  }

  private static List<LayoutBlock> blocks(StatusUpdate update, int longestWords, int longestField) {
    var blocks = new ArrayList<LayoutBlock>();
    if (!update.whatChanged().isEmpty()) {
      blocks.add(quoted(Limits.cut(update.whatChanged(), longestWords)));
    }
    update
        .fields()
        .forEach((field, said) -> {
          blocks.add(context(List.of(Mrkdwn.text(field.label()))));
          blocks.add(quoted(Limits.cut(said, longestField)));
        });
    return blocks;
  }

  private static LayoutBlock quoted(String words) {
    return RichText.of(new Narration(List.of(new Narration.Quoted(words))));
  }
}
