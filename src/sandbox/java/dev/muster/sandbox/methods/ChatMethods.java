package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.Manifest;
import dev.muster.sandbox.blocks.Composer;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.MessageShape;
import dev.muster.sandbox.workspace.Author;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Channel.Kind;
import dev.muster.sandbox.workspace.Content;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** chat.postMessage, postEphemeral, update, delete, getPermalink. */
final class ChatMethods {

  private static final int UPDATED_TEXT = 4_000;

  private final Workspace workspace;
  private final Manifest manifest;
  private final Composer composer;
  private final Reach reach;

  ChatMethods(Workspace workspace, Manifest manifest, Composer composer) {
    this.workspace = workspace;
    this.manifest = manifest;
    this.composer = composer;
    this.reach = new Reach(workspace);
  }

  void register(MethodTable table) {
    table
        .add("chat.postMessage", this::post)
        .add("chat.postEphemeral", this::postEphemeral)
        .add("chat.update", this::update)
        .add("chat.delete", this::delete)
        .add("chat.getPermalink", this::permalink);
  }

  private ObjectNode post(Arguments arguments) {
    Channel channel = speakable(arguments);
    Message posted = workspace.talk().post(draft(channel, arguments));
    ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", posted.ts());
    return answer.set("message", MessageShape.withMetadata(posted, workspace));
  }

  private ObjectNode postEphemeral(Arguments arguments) {
    Channel channel = speakable(arguments);
    String user = arguments.required("user");
    if (!workspace.channels().isMember(channel.id(), user)) {
      throw new SlackError("user_not_in_channel");
    }
    Message posted = workspace.talk().post(draft(channel, arguments).onlyFor(user));
    return Json.object().put("message_ts", posted.ts());
  }

  private ObjectNode update(Arguments arguments) {
    Channel channel = reach.visible(arguments.required("channel"));
    Message before = reach.message(channel, arguments.required("ts"));
    if (!before.author().app()) {
      throw new SlackError("cant_update_message");
    }
    if (channel.archived()) {
      throw new SlackError("is_inactive");
    }
    if (arguments.text("text").orElse("").length() > UPDATED_TEXT) {
      throw new SlackError("msg_too_long");
    }
    Content content = updated(before.content(), arguments);
    Message now = workspace.talk().change(before, content, !arguments.has("blocks"));
    ObjectNode answer =
        Json.object()
            .put("channel", channel.id())
            .put("ts", now.ts())
            .put("text", now.content().text());
    return answer.set("message", MessageShape.withMetadata(now, workspace));
  }

  /**
   * Blocks stay if neither text nor blocks are sent, and are removed if only text is sent. Metadata
   * stays until replaced.
   */
  private Content updated(Content before, Arguments arguments) {
    Content given = content(arguments);
    boolean nothingSaid =
        !arguments.has("text") && !arguments.has("blocks") && !arguments.has("attachments");
    if (nothingSaid && given.metadata() == null) {
      throw new SlackError("no_text");
    }
    boolean keepsBlocks = !arguments.has("blocks") && !arguments.has("text");
    return new Content(
        keepsBlocks ? before.text() : given.text(),
        keepsBlocks ? before.blocks() : given.blocks(),
        arguments.has("attachments") ? given.attachments() : before.attachments(),
        given.metadata() == null ? before.metadata() : given.metadata());
  }

  private ObjectNode delete(Arguments arguments) {
    Channel channel = reach.visible(arguments.required("channel"));
    Message message = reach.message(channel, arguments.required("ts"));
    if (!message.author().app()) {
      throw new SlackError("cant_delete_message");
    }
    workspace.talk().delete(message);
    return Json.object().put("channel", channel.id()).put("ts", message.ts());
  }

  private ObjectNode permalink(Arguments arguments) {
    Channel channel = reach.visible(arguments.required("channel"));
    Message message = reach.message(channel, arguments.required("message_ts"));
    return Json.object()
        .put("channel", channel.id())
        .put("permalink", workspace.links().archive(message));
  }

  /**
   * The app may post if it is a member, or if the channel is public and the app has
   * chat:write.public.
   */
  private Channel speakable(Arguments arguments) {
    Channel channel = reach.addressed(arguments.required("channel"));
    boolean mayFromOutside = channel.isPublic() && manifest.grants("chat:write.public");
    if (!reach.isMember(channel) && !mayFromOutside) {
      throw new SlackError("not_in_channel");
    }
    if (channel.kind() == Kind.DIRECT && !manifest.messagesTab()) {
      throw new SlackError("messages_tab_disabled");
    }
    return reach.requireOpen(channel);
  }

  Message draft(Channel channel, Arguments arguments) {
    Content content = content(arguments);
    if (content.isEmpty()) {
      throw new SlackError("no_text");
    }
    return Message.draft(channel.id(), author(arguments), content)
        .inThread(thread(channel, arguments), arguments.flag("reply_broadcast", false));
  }

  private Content content(Arguments arguments) {
    Optional<String> markdown = arguments.text("markdown_text");
    if (markdown.isPresent() && (arguments.has("text") || arguments.has("blocks"))) {
      throw new SlackError("markdown_text_conflict");
    }
    return composer.content(
        markdown.or(() -> arguments.text("text")).orElse(""),
        arguments.json("blocks", "invalid_blocks_format"),
        arguments.json("attachments", "invalid_attachments"),
        arguments.json("metadata", "invalid_metadata_format"));
  }

  private Author author(Arguments arguments) {
    boolean mayDressUp = manifest.grants("chat:write.customize");
    return new Author(
        reach.bot(),
        true,
        mayDressUp ? arguments.textOrNull("username") : null,
        mayDressUp ? arguments.textOrNull("icon_emoji") : null);
  }

  /** A reply to a reply joins the same thread. */
  private @Nullable String thread(Channel channel, Arguments arguments) {
    Optional<String> ts = arguments.text("thread_ts");
    if (ts.isEmpty()) {
      return null;
    }
    Message parent =
        workspace
            .messages()
            .find(channel.id(), ts.get())
            .orElseThrow(() -> new SlackError("thread_not_found"));
    return parent.threadTs() == null ? parent.ts() : parent.threadTs();
  }
}
