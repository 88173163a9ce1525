package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.MessageShape;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;

/** The events for reactions and pins on a message. */
final class ItemEventPayloads {

  private final Workspace workspace;

  ItemEventPayloads(Workspace workspace) {
    this.workspace = workspace;
  }

  List<EventPayload> reaction(String type, Message message, String user, String name) {
    ObjectNode event = Json.object().put("type", type).put("user", user).put("reaction", name);
    event
        .putObject("item")
        .put("type", "message")
        .put("channel", message.channel())
        .put("ts", message.ts());
    event.put("item_user", message.author().user()).put("event_ts", workspace.moment());
    return new EventPayload(type, message.channel(), event).ifMember(workspace);
  }

  List<EventPayload> pin(String type, Message message, String user) {
    ObjectNode event =
        Json.object().put("type", type).put("user", user).put("channel_id", message.channel());
    ObjectNode item =
        event
            .putObject("item")
            .put("type", "message")
            .put("channel", message.channel())
            .put("created", workspace.clock().epochSeconds())
            .put("created_by", user);
    item.set("message", MessageShape.of(message, workspace));
    int pins = workspace.pins().in(message.channel()).size();
    event
        .put("item_user", message.author().user())
        .put("pin_count", pins)
        .put("has_pins", pins > 0)
        .put("event_ts", workspace.moment());
    return new EventPayload(type, message.channel(), event).ifMember(workspace);
  }
}
