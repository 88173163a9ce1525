package dev.muster.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Channel.Kind;
import dev.muster.sandbox.workspace.Channel.Note;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;

/** A conversation object, as the calling app or person sees it. */
public final class ChannelShape {

  private ChannelShape() {}

  public static ObjectNode of(Channel channel, String asker, Workspace workspace) {
    return channel.kind() == Kind.DIRECT
        ? direct(channel, asker, workspace)
        : named(channel, asker, workspace);
  }

  private static ObjectNode named(Channel channel, String asker, Workspace workspace) {
    boolean hidden = channel.kind() == Kind.PRIVATE || channel.kind() == Kind.GROUP_DIRECT;
    ObjectNode shape = common(channel, workspace);
    shape
        .put("name", channel.name())
        .put("name_normalized", channel.name())
        .put("is_channel", !channel.kind().isDirect())
        .put("is_group", channel.kind() == Kind.PRIVATE)
        .put("is_im", false)
        .put("is_mpim", channel.kind() == Kind.GROUP_DIRECT)
        .put("is_private", hidden)
        .put("is_general", channel.general())
        .put("is_member", workspace.channels().isMember(channel.id(), asker))
        .put("creator", channel.creator())
        .put("unlinked", 0);
    shape.putArray("previous_names");
    shape.set("topic", note(channel.topic()));
    shape.set("purpose", note(channel.purpose()));
    return shape;
  }

  private static ObjectNode direct(Channel channel, String asker, Workspace workspace) {
    List<String> members = workspace.channels().members(channel.id());
    String other = members.stream().filter(each -> !each.equals(asker)).findFirst().orElse(asker);
    return common(channel, workspace)
        .put("is_im", true)
        .put("is_channel", false)
        .put("is_group", false)
        .put("is_mpim", false)
        .put("is_private", true)
        .put("user", other)
        .put("is_user_deleted", false)
        .put("priority", 0);
  }

  private static ObjectNode common(Channel channel, Workspace workspace) {
    ObjectNode shape =
        Json.object()
            .put("id", channel.id())
            .put("created", channel.created())
            .put("updated", channel.created() * 1000)
            .put("is_archived", channel.archived())
            .put("is_shared", false)
            .put("is_org_shared", false)
            .put("is_ext_shared", false)
            .put("is_pending_ext_shared", false)
            .put("context_team_id", workspace.team().id());
    shape.putArray("pending_shared");
    shape.putArray("pending_connected_team_ids");
    shape.putArray("shared_team_ids").add(workspace.team().id());
    return shape;
  }

  private static ObjectNode note(Note note) {
    return Json.object()
        .put("value", note.value())
        .put("creator", note.creator())
        .put("last_set", note.lastSet());
  }
}
