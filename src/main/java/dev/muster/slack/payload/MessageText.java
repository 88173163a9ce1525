package dev.muster.slack.payload;

import com.google.gson.JsonObject;
import dev.muster.slack.blockkit.Limits;
import java.util.List;

/**
 * The words of a message, wherever they stand: in its text, its blocks, its attachments or a
 * message it forwards. In Slack's own markup, escaped, with mentions as ids. Never fails: what has
 * another shape than expected says nothing.
 */
final class MessageText {

  /** In characters; as long as Slack lets the text of a message be. */
  static final int LONGEST = 40_000;

  private MessageText() {}

  /** Empty for a message without words, as one that is but a file. */
  static String of(JsonObject message) {
    var text = Limits.markup(Fields.text(message, "text").strip(), LONGEST);
    var blocks = isTyped(message) ? BlockText.besidesRichText(message) : BlockText.of(message);
    var said = TextParts.merged(text, within(blocks));
    var attachments = Fields.objects(message, "attachments");
    for (var attachment : attachments) {
      if (!AttachmentText.isPreview(attachment)) {
        said = joined(said, attachment);
      }
    }
    for (var preview : said.isEmpty() ? attachments : List.<JsonObject>of()) {
      said = joined(said, preview);
    }
    return Limits.markup(String.join("\n", said), LONGEST);
  }

  /**
   * The text of what a person typed is all that stands in its rich text, and never but a notice.
   */
  private static boolean isTyped(JsonObject message) {
    return !Fields.text(message, "text").isBlank()
        && Fields.text(message, "bot_id").isEmpty()
        && !Fields.text(message, "subtype").equals("bot_message");
  }

  private static List<String> joined(List<String> said, JsonObject attachment) {
    return within(TextParts.merged(String.join("\n", said), within(AttachmentText.of(attachment))));
  }

  /** So many pieces as can be kept: whoever writes without end is not read to the end. */
  private static List<String> within(List<String> pieces) {
    var room = LONGEST;
    for (var kept = 0; kept < pieces.size(); kept++) {
      room -= pieces.get(kept).length();
      if (room < 0) {
        return pieces.subList(0, kept + 1);
      }
    }
    return pieces;
  }
}
