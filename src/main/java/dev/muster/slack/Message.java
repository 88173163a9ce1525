package dev.muster.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * Something people see.
 *
 * @param text all that matters, in words: notifications and screen readers know nothing else
 */
record Message(String text, List<LayoutBlock> blocks) {

  Message {
    text = Limits.message(text);
    blocks = List.copyOf(blocks);
  }
}
