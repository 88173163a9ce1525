package dev.muster.slack.blockkit;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.IncidentKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A message's content.
 *
 * @param text the complete content as text, for notifications and screen readers
 */
public record Message(String text, List<LayoutBlock> blocks) {

  public Message {
    text = Limits.message(text);
    blocks = List.copyOf(blocks);
  }

  /** Adds a sentence above the message. */
  public Message below(String escaped) {
    var told = new ArrayList<LayoutBlock>();
    if (!blocks.isEmpty()) {
      told.add(section(s -> s.text(Mrkdwn.text(escaped))));
      told.addAll(blocks);
    }
    return new Message(escaped + "\n" + text, told);
  }

  /**
   * Marks the messages of drills, tests and tutorials, so that they are not mistaken for a real
   * incident.
   */
  public Message marked(IncidentKind purpose) {
    if (purpose.isReal()) {
      return this;
    }
    var mark = ":construction: %s: nothing is really broken.".formatted(purpose.label());
    if (blocks.isEmpty()) {
      return new Message(mark + "\n" + text, blocks);
    }
    var marked = new ArrayList<LayoutBlock>();
    marked.add(context(List.of(Mrkdwn.text(mark))));
    marked.addAll(blocks);
    return new Message(mark + " " + text, marked);
  }
}
