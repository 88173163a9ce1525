package dev.muster.slack.payload;

import com.google.gson.JsonObject;
import dev.muster.slack.blockkit.Limits;
import java.util.List;

/**
 * The whole text of a message from its text, blocks, attachments and forwarded messages, as escaped
 * mrkdwn with mentions as ids. Never throws: anything of an unexpected shape is left out.
 */
final class MessageText {

  /** In characters: Slack's limit for the text of a message. */
  static final int LONGEST = 40_000;

  private MessageText() {}

  /** Empty for a message without text, such as one with only a file. */
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
   * For a message that a person typed, {@code text} contains all the text of its rich text block.
   * For an app's message it may be only the notification.
   */
  private static boolean isTyped(JsonObject message) {
    return !Fields.text(message, "text").isBlank()
        && Fields.text(message, "bot_id").isEmpty()
        && !Fields.text(message, "subtype").equals("bot_message");
  }

  private static List<String> joined(List<String> said, JsonObject attachment) {
    return within(TextParts.merged(String.join("\n", said), within(AttachmentText.of(attachment))));
  }

  /**
   * Drops the pieces after the first {@link #LONGEST} characters, so that very long messages cost
   * no more time.
   */
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
