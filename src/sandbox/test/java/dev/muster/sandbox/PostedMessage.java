package dev.muster.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Reaction;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as one person's screen shows it, at the moment it was looked at.
 *
 * @param author the handle of who wrote it, the app's included
 * @param subtype "channel_join" and the like; nothing for what someone said
 * @param threadTs the thread it answers in
 */
public record PostedMessage(
    String channel,
    String ts,
    String author,
    boolean fromApp,
    String text,
    ArrayNode blocks,
    @Nullable String subtype,
    @Nullable String threadTs,
    boolean ephemeral,
    boolean edited,
    boolean pinned,
    List<Reaction> reactions,
    List<String> files) {

  static PostedMessage of(Message message, Workspace workspace) {
    Optional<ArrayNode> blocks = Optional.ofNullable(message.content().blocks());
    return new PostedMessage(
        message.channel(),
        message.ts(),
        workspace
            .people()
            .find(message.author().user())
            .map(each -> each.name())
            .orElse(message.author().user()),
        message.author().app(),
        message.content().text(),
        blocks.map(ArrayNode::deepCopy).orElseGet(Json::array),
        message.subtype(),
        message.threadTs(),
        message.isEphemeral(),
        message.edited() != null,
        workspace.pins().holds(message),
        message.reactions(),
        message.files());
  }

  /** The text and everything written in the blocks: where a test looks for words. */
  public String everythingWritten() {
    return Stream.concat(Stream.of(text), Json.texts(blocks)).collect(Collectors.joining("\n"));
  }
}
