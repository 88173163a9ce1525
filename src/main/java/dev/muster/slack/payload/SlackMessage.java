package dev.muster.slack.payload;

import static dev.muster.slack.payload.JsonShape.optional;
import static dev.muster.slack.payload.JsonShape.required;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a message, with the same result for deliveries and for Web API answers. Its text is that of
 * {@link MessageText}; its files include those of a forwarded message.
 */
final class SlackMessage {

  private static final Gson GSON = GsonFactory.createSnakeCase();

  private static final JsonShape FILES =
      JsonShape.list(
          JsonShape.object(
              required("id", JsonShape.TEXT),
              optional("name", JsonShape.TEXT),
              optional("title", JsonShape.TEXT),
              optional("mode", JsonShape.TEXT),
              optional("permalink", JsonShape.TEXT)));

  private static final JsonShape FIELDS =
      JsonShape.object(
          required("ts", JsonShape.TIMESTAMP),
          optional("thread_ts", JsonShape.TIMESTAMP),
          optional("subtype", JsonShape.TEXT),
          optional("user", JsonShape.ID),
          optional("bot_id", JsonShape.TEXT),
          optional(
              "edited",
              JsonShape.object(
                  required("user", JsonShape.ID), required("ts", JsonShape.TIMESTAMP))));

  /** Requires only the timestamp. */
  static final JsonShape SHAPE = given -> Fields.object(given).flatMap(SlackMessage::reduced);

  private SlackMessage() {}

  static Optional<Message> read(JsonElement given) {
    return SHAPE.of(given).map(each -> GSON.fromJson(each, Message.class));
  }

  private static Optional<JsonElement> reduced(JsonObject raw) {
    return FIELDS
        .of(raw)
        .map(fields -> {
          var message = fields.getAsJsonObject();
          message.add("text", new JsonPrimitive(MessageText.of(raw)));
          message.add("files", files(raw));
          return message;
        });
  }

  private static JsonArray files(JsonObject raw) {
    var forwards = Fields.objects(raw, "attachments").stream().filter(AttachmentText::isForward);
    var files = new JsonArray();
    Stream.concat(Stream.of(raw), forwards)
        .flatMap(holder -> Fields.field(holder, "files").flatMap(FILES::of).stream())
        .forEach(each -> files.addAll(each.getAsJsonArray()));
    return files;
  }
}
