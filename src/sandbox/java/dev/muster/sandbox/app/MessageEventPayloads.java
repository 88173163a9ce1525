package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.MessageShape;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** The message events that the app can see. As in Slack, they include its own messages. */
final class MessageEventPayloads {

  private final Workspace workspace;

  MessageEventPayloads(Workspace workspace) {
    this.workspace = workspace;
  }

  List<EventPayload> posted(Message message) {
    if (!heard(message)) {
      return List.of();
    }
    List<EventPayload> occasions = new ArrayList<>();
    occasions.add(occasion(message, event(message)));
    if (mentionsApp(message)) {
      ObjectNode mention = event(message).put("type", "app_mention");
      mention.remove("channel_type");
      occasions.add(new EventPayload("app_mention", message.channel(), mention));
    }
    return occasions;
  }

  List<EventPayload> changed(Message before, Message now) {
    if (!heard(now)) {
      return List.of();
    }
    ObjectNode event = hidden("message_changed", now);
    event.set("message", MessageShape.of(now, workspace));
    event.set("previous_message", MessageShape.of(before, workspace));
    return List.of(occasion(now, event));
  }

  List<EventPayload> deleted(Message message) {
    if (!heard(message)) {
      return List.of();
    }
    ObjectNode event = hidden("message_deleted", message);
    event.put("deleted_ts", message.ts());
    event.set("previous_message", MessageShape.of(message, workspace));
    return List.of(occasion(message, event));
  }

  private ObjectNode event(Message message) {
    ObjectNode event = MessageShape.of(message, workspace);
    if (!message.author().app() && message.subtype() == null) {
      event.put(
          "client_msg_id", "00000000-0000-4000-8000-" + message.ts().replace(".", "").substring(4));
    }
    if (!message.files().isEmpty() && message.subtype() == null) {
      event.put("subtype", "file_share");
    }
    return event
        .put("channel", message.channel())
        .put("event_ts", message.ts())
        .put("channel_type", channelType(channel(message)));
  }

  private ObjectNode hidden(String subtype, Message message) {
    String now = workspace.moment();
    return Json.object()
        .put("type", "message")
        .put("subtype", subtype)
        .put("hidden", true)
        .put("channel", message.channel())
        .put("ts", now)
        .put("event_ts", now)
        .put("channel_type", channelType(channel(message)));
  }

  private EventPayload occasion(Message message, ObjectNode event) {
    return new EventPayload(subscription(channel(message)), message.channel(), event);
  }

  private boolean heard(Message message) {
    return !message.isEphemeral()
        && workspace.channels().isMember(message.channel(), workspace.app().botUser());
  }

  private boolean mentionsApp(Message message) {
    return !message.author().app()
        && message.subtype() == null
        && !channel(message).kind().isDirect()
        && message.content().text().contains("<@" + workspace.app().botUser() + ">");
  }

  private Channel channel(Message message) {
    return workspace.channels().find(message.channel()).orElseThrow();
  }

  private static String subscription(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> "message.channels";
      case PRIVATE -> "message.groups";
      case DIRECT -> "message.im";
      case GROUP_DIRECT -> "message.mpim";
    };
  }

  private static String channelType(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> "channel";
      case PRIVATE -> "group";
      case DIRECT -> "im";
      case GROUP_DIRECT -> "mpim";
    };
  }
}
