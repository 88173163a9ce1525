package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.MessageShape;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Pin;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;

/** pins.add, pins.remove, pins.list. */
final class PinMethods {

  private static final int MOST = 100;

  private final Workspace workspace;
  private final Reach reach;

  PinMethods(Workspace workspace) {
    this.workspace = workspace;
    this.reach = new Reach(workspace);
  }

  void register(MethodTable table) {
    table.add("pins.add", this::add).add("pins.remove", this::remove).add("pins.list", this::list);
  }

  private ObjectNode add(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel"));
    Message message = reach.message(channel, arguments.required("timestamp"));
    if (workspace.pins().holds(message)) {
      throw new SlackError("already_pinned");
    }
    if (workspace.pins().in(channel.id()).size() >= MOST) {
      throw new SlackError("too_many_pins");
    }
    workspace.talk().pin(message, reach.bot());
    return Json.object();
  }

  private ObjectNode remove(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel"));
    Message message = reach.message(channel, arguments.required("timestamp"));
    if (!workspace.pins().holds(message)) {
      throw new SlackError("no_pin");
    }
    workspace.talk().unpin(message, reach.bot());
    return Json.object();
  }

  private ObjectNode list(Arguments arguments) {
    Channel channel = reach.joined(arguments.required("channel"));
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("items");
    workspace.pins().in(channel.id()).reversed().forEach(each -> item(each, items.addObject()));
    return answer;
  }

  private void item(Pin pin, ObjectNode item) {
    item.put("type", "message")
        .put("channel", pin.channel())
        .put("created", pin.created())
        .put("created_by", pin.by());
    workspace
        .messages()
        .find(pin.channel(), pin.ts())
        .ifPresent(message -> item.set("message", MessageShape.of(message, workspace)));
  }
}
