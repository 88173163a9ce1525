package dev.muster.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.files.SharedFile;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.MessageShape;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.Pin;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;

/** A channel as the page shows it to one person; building it marks the channel as read. */
final class ChannelView {

  private final Workspace workspace;
  private final WorkspaceView frame;

  ChannelView(Workspace workspace, WorkspaceView frame) {
    this.workspace = workspace;
    this.frame = frame;
  }

  ObjectNode of(Channel channel, Person viewer) {
    List<Message> messages = workspace.messages().seenBy(channel.id(), viewer.id());
    if (!messages.isEmpty()) {
      workspace.readMarks().read(viewer.id(), channel.id(), messages.getLast().ts());
    }
    ObjectNode sight = Json.object();
    sight.set("channel", frame.channel(channel, viewer));
    sight.set("members", Json.strings(workspace.channels().members(channel.id())));
    sight.set(
        "pins", Json.strings(workspace.pins().in(channel.id()).stream().map(Pin::ts).toList()));
    ArrayNode bookmarks = sight.putArray("bookmarks");
    workspace
        .bookmarks()
        .in(channel.id())
        .forEach(each -> bookmarks.addObject().put("title", each.title()).put("link", each.link()));
    ArrayNode all = sight.putArray("messages");
    messages.forEach(each -> all.add(message(each)));
    return sight;
  }

  private ObjectNode message(Message message) {
    ObjectNode shape = MessageShape.of(message, workspace);
    shape
        .put("edited", message.edited() != null)
        .put("ephemeral", message.isEphemeral())
        .put("pinned", workspace.pins().holds(message))
        .put("broadcast", message.broadcast());
    shape.set("files", files(message));
    if (!shape.has("reactions")) {
      shape.putArray("reactions");
    }
    if (!message.isReply()) {
      shape.remove("thread_ts");
    }
    return shape;
  }

  private ArrayNode files(Message message) {
    ArrayNode files = Json.array();
    for (String id : message.files()) {
      workspace.files().find(id).ifPresent(file -> files.add(file(file)));
    }
    return files;
  }

  private ObjectNode file(SharedFile file) {
    return Json.object()
        .put("id", file.id())
        .put("name", file.name())
        .put("title", file.title())
        .put("size", file.size())
        .put("mimetype", file.mimetype())
        .put("url", workspace.links().file(file));
  }
}
