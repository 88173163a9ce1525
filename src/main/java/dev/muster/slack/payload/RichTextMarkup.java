package dev.muster.slack.payload;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.slack.blockkit.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Converts a rich text block to mrkdwn as Slack does for a message's {@code text}: escaped, with
 * mentions as ids.
 */
final class RichTextMarkup {

  private static final String BULLET = "• ";

  private RichTextMarkup() {}

  static String of(JsonObject block) {
    return Fields.objects(block, "elements").stream()
        .map(RichTextMarkup::part)
        .collect(Collectors.joining("\n"));
  }

  private static String part(JsonObject part) {
    return switch (Fields.text(part, "type")) {
      case "rich_text_list" -> list(part);
      case "rich_text_preformatted" -> "```\n" + line(part) + "\n```";
      case "rich_text_quote" -> "&gt; " + line(part).replace("\n", "\n&gt; ");
      default -> line(part);
    };
  }

  private static String list(JsonObject list) {
    var indent = "    ".repeat(number(list, "indent"));
    var isOrdered = Fields.text(list, "style").equals("ordered");
    var next = number(list, "offset") + 1;
    var lines = new ArrayList<String>();
    for (var item : Fields.objects(list, "elements")) {
      var words = item.has("elements") ? line(item) : leaf(item);
      if (!words.isEmpty()) {
        lines.add(indent + (isOrdered ? next++ + ". " : BULLET) + words);
      }
    }
    return String.join("\n", lines);
  }

  private static String line(JsonObject section) {
    return Fields.objects(section, "elements").stream()
        .map(RichTextMarkup::leaf)
        .collect(Collectors.joining())
        .stripTrailing();
  }

  private static String leaf(JsonObject leaf) {
    var text = Fields.text(leaf, "text");
    return switch (Fields.text(leaf, "type")) {
      case "text" -> styled(leaf, Mrkdwn.escape(text));
      case "link" -> link(Fields.text(leaf, "url"), text);
      case "user" -> "<@" + Fields.text(leaf, "user_id") + ">";
      case "channel" -> "<#" + Fields.text(leaf, "channel_id") + ">";
      case "usergroup" -> "<!subteam^" + Fields.text(leaf, "usergroup_id") + ">";
      case "broadcast" -> "<!" + Fields.text(leaf, "range") + ">";
      case "emoji" -> ":" + Fields.text(leaf, "name") + ":";
      case "date" -> Mrkdwn.escape(Fields.text(leaf, "fallback"));
      case "color" -> Mrkdwn.escape(Fields.text(leaf, "value"));
      default -> leaf.has("elements") ? line(leaf) : Mrkdwn.escape(text);
    };
  }

  private static String styled(JsonElement leaf, String escaped) {
    var isCode = Fields.object(leaf, "style").filter(style -> Fields.isTrue(style, "code"));
    return isCode.isPresent() ? "`" + escaped + "`" : escaped;
  }

  private static String link(String url, String text) {
    var address = Mrkdwn.escape(url);
    return List.of("", url).contains(text)
        ? "<" + address + ">"
        : "<" + address + "|" + Mrkdwn.escape(text) + ">";
  }

  /** From 0 to 8, Slack's deepest indentation; also limits the first number of a list. */
  private static int number(JsonObject of, String name) {
    var written = Fields.text(of, name);
    return written.matches("[0-8]") ? Integer.parseInt(written) : 0;
  }
}
