package dev.muster.slack.payload;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a message's blocks in mrkdwn, one string per piece of text. Buttons and other
 * controls are left out.
 */
final class BlockText {

  /** The types of text objects. */
  private static final Set<String> TEXTS = Set.of("plain_text", "mrkdwn", "raw_text");

  private BlockText() {}

  /**
   * @param holder the message or attachment that has the blocks
   */
  static List<String> of(JsonObject holder) {
    return pieces(Fields.objects(holder, "blocks").stream());
  }

  static List<String> besidesRichText(JsonObject holder) {
    return pieces(
        Fields.objects(holder, "blocks").stream()
            .filter(each -> !Fields.text(each, "type").equals("rich_text")));
  }

  private static List<String> pieces(Stream<JsonObject> blocks) {
    return blocks
        .flatMap(BlockText::pieces)
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static Stream<String> pieces(JsonObject block) {
    return switch (Fields.text(block, "type")) {
      case "actions", "context_actions", "input", "divider", "file" -> Stream.empty();
      case "rich_text" -> Stream.of(RichTextMarkup.of(block));
      case "markdown" -> Stream.of(Fields.text(block, "text"));
      case "section" ->
          Stream.concat(
              text(block, "text"),
              Fields.objects(block, "fields").stream().flatMap(BlockText::text));
      case "image" -> Stream.of(firstOf(text(block, "title"), Fields.text(block, "alt_text")));
      case "table", "data_table" -> Fields.elements(block, "rows").map(BlockText::row);
      default -> everyText(block);
    };
  }

  private static Stream<String> text(JsonObject holder, String name) {
    return Fields.object(holder, name).stream().flatMap(BlockText::text);
  }

  private static Stream<String> text(JsonObject text) {
    return TEXTS.contains(Fields.text(text, "type"))
        ? Stream.of(Fields.text(text, "text"))
        : Stream.empty();
  }

  private static String row(JsonElement row) {
    return cells(row).map(BlockText::cell).collect(Collectors.joining(" | "));
  }

  private static Stream<JsonElement> cells(JsonElement row) {
    return row instanceof JsonArray cells
        ? cells.asList().stream()
        : Stream.concat(Fields.elements(row, "cells"), Fields.elements(row, "elements"));
  }

  private static String cell(JsonElement cell) {
    var isRich = Fields.text(cell, "type").equals("rich_text");
    return (isRich ? RichTextMarkup.of(cell.getAsJsonObject()) : Fields.text(cell, "text"))
        .replace('\n', ' ')
        .strip();
  }

  /**
   * Collects every text in a block type that is not listed above, such as header, context or a
   * future one.
   */
  private static Stream<String> everyText(JsonElement element) {
    return switch (element) {
      case JsonArray array -> array.asList().stream().flatMap(BlockText::everyText);
      case JsonObject object -> everyTextIn(object);
      default -> Stream.empty();
    };
  }

  private static Stream<String> everyTextIn(JsonObject object) {
    var type = Fields.text(object, "type");
    if (type.equals("rich_text")) {
      return Stream.of(RichTextMarkup.of(object));
    }
    if (TEXTS.contains(type)) {
      return text(object);
    }
    return type.equals("button")
        ? Stream.empty()
        : object.asMap().values().stream().flatMap(BlockText::everyText);
  }

  private static String firstOf(Stream<String> first, String otherwise) {
    return first.findFirst().orElse(otherwise);
  }
}
