package dev.muster.slack.payload;

import com.google.gson.JsonObject;
import dev.muster.slack.blockkit.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The text of one message attachment in mrkdwn: alerts from monitoring and forwarded messages. */
final class AttachmentText {

  /** Slack's placeholder when an attachment has no fallback text. */
  private static final String NO_PREVIEW = "[no preview available]";

  private AttachmentText() {}

  /** Whether the attachment is a forwarded message. The preview of a link to a message is not. */
  static boolean isForward(JsonObject attachment) {
    return Fields.isTrue(attachment, "is_share");
  }

  /**
   * Whether the attachment is Slack's preview of a link: it may change or vanish later, and its
   * text was not written in this channel.
   */
  static boolean isPreview(JsonObject attachment) {
    return !isForward(attachment)
        && (Fields.isTrue(attachment, "is_msg_unfurl")
            || Fields.isTrue(attachment, "is_app_unfurl")
            || attachment.has("from_url")
            || attachment.has("original_url"));
  }

  static List<String> of(JsonObject attachment) {
    var said = new ArrayList<String>();
    add(said, Fields.text(attachment, "pretext"));
    add(said, Fields.text(attachment, "title"));
    var blocks = Stream.concat(BlockText.of(attachment).stream(), forwarded(attachment)).toList();
    said.addAll(TextParts.merged(Fields.text(attachment, "text").strip(), blocks));
    Fields.objects(attachment, "fields").forEach(field -> add(said, field(field)));
    listItems(attachment).forEach(words -> add(said, words));
    if (said.isEmpty() && !Fields.text(attachment, "fallback").equals(NO_PREVIEW)) {
      add(said, Fields.text(attachment, "fallback"));
    }
    if (isForward(attachment) && !said.isEmpty()) {
      add(said, author(attachment));
    }
    return said;
  }

  private static void add(List<String> said, String words) {
    var stripped = words.strip();
    if (!stripped.isEmpty()) {
      said.add(stripped);
    }
  }

  private static String field(JsonObject field) {
    var title = Fields.text(field, "title").strip();
    var value = Fields.text(field, "value").strip();
    return title.isEmpty() || value.isEmpty() ? title + value : title + ": " + value;
  }

  /** The text of the forwarded message's blocks. */
  private static Stream<String> forwarded(JsonObject attachment) {
    return Fields.objects(attachment, "message_blocks").stream()
        .flatMap(each -> Fields.object(each, "message").stream())
        .flatMap(each -> BlockText.of(each).stream());
  }

  /** The text of items of a Slack list, which is in their columns. */
  private static Stream<String> listItems(JsonObject attachment) {
    var one = Fields.object(attachment, "list_record");
    var records =
        Stream.concat(
            Fields.objects(attachment, "list_records").stream(),
            Stream.concat(
                one.stream(), one.flatMap(each -> Fields.object(each, "record")).stream()));
    return records
        .flatMap(each -> Fields.objects(each, "fields").stream())
        .map(each -> Fields.text(each, "text"));
  }

  private static String author(JsonObject attachment) {
    var id = Fields.text(attachment, "author_id");
    return id.isEmpty()
        ? prefixed(Mrkdwn.escape(Fields.text(attachment, "author_name")))
        : prefixed("<@" + id + ">");
  }

  private static String prefixed(String author) {
    return author.isEmpty() ? "" : "— " + author;
  }
}
