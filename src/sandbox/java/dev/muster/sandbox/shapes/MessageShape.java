package dev.muster.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Author;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;

/** A message object, as conversations.history returns it. */
public final class MessageShape {

  private MessageShape() {}

  public static ObjectNode of(Message message, Workspace workspace) {
    ObjectNode shape = Json.object().put("type", "message");
    if (message.subtype() != null) {
      shape.put("subtype", message.subtype());
    }
    shape.put("ts", message.ts());
    author(message.author(), shape, workspace);
    shape.put("text", message.content().text());
    shape.put("team", workspace.team().id());
    content(message, shape, workspace);
    thread(message, shape, workspace);
    marks(message, shape, workspace);
    return shape;
  }

  public static ObjectNode withMetadata(Message message, Workspace workspace) {
    ObjectNode shape = of(message, workspace);
    if (message.content().metadata() != null) {
      shape.set("metadata", message.content().metadata());
    }
    return shape;
  }

  private static void author(Author author, ObjectNode shape, Workspace workspace) {
    shape.put("user", author.user());
    if (!author.app()) {
      return;
    }
    shape.put("bot_id", workspace.app().botId()).put("app_id", workspace.app().appId());
    shape.set("bot_profile", botProfile(workspace));
    if (author.username() != null) {
      shape.put("username", author.username());
    }
    if (author.icon() != null) {
      shape.putObject("icons").put("emoji", author.icon());
    }
  }

  private static ObjectNode botProfile(Workspace workspace) {
    ObjectNode profile =
        Json.object()
            .put("id", workspace.app().botId())
            .put("deleted", false)
            .put("name", workspace.app().name())
            .put("updated", 1_700_000_000)
            .put("app_id", workspace.app().appId())
            .put("user_id", workspace.app().botUser())
            .put("team_id", workspace.team().id());
    profile.putObject("icons");
    return profile;
  }

  private static void content(Message message, ObjectNode shape, Workspace workspace) {
    if (message.content().blocks() != null) {
      shape.set("blocks", message.content().blocks());
    }
    if (message.content().attachments() != null) {
      shape.set("attachments", message.content().attachments());
    }
    ArrayNode files = FileShape.attached(message, workspace);
    if (!files.isEmpty()) {
      shape.set("files", files);
      shape.put("upload", false);
    }
  }

  private static void thread(Message message, ObjectNode shape, Workspace workspace) {
    if (message.threadTs() != null) {
      shape.put("thread_ts", message.threadTs());
      workspace
          .messages()
          .find(message.channel(), message.threadTs())
          .ifPresent(parent -> shape.put("parent_user_id", parent.author().user()));
      return;
    }
    List<Message> replies = workspace.messages().replies(message.channel(), message.ts());
    if (replies.isEmpty()) {
      return;
    }
    List<String> writers = replies.stream().map(each -> each.author().user()).distinct().toList();
    shape
        .put("thread_ts", message.ts())
        .put("reply_count", replies.size())
        .put("reply_users_count", writers.size())
        .put("latest_reply", replies.getLast().ts())
        .put("is_locked", false)
        .put("subscribed", true);
    shape.set("reply_users", Json.strings(writers));
  }

  private static void marks(Message message, ObjectNode shape, Workspace workspace) {
    if (message.edited() != null) {
      shape.putObject("edited").put("user", message.author().user()).put("ts", message.edited());
    }
    if (workspace.pins().holds(message)) {
      shape.putArray("pinned_to").add(message.channel());
    }
    if (message.reactions().isEmpty()) {
      return;
    }
    ArrayNode reactions = shape.putArray("reactions");
    message
        .reactions()
        .forEach(each -> {
          ObjectNode reaction = reactions.addObject().put("name", each.name());
          reaction.set("users", Json.strings(each.users()));
          reaction.put("count", each.users().size());
        });
  }
}
