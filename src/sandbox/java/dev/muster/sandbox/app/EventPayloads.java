package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.ViewShape;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Channel.Kind;
import dev.muster.sandbox.workspace.Workspace;
import dev.muster.sandbox.workspace.WorkspaceEvent;
import java.util.List;
import java.util.Optional;

/** Converts a workspace event into the Slack events that the app may see. */
final class EventPayloads {

  private final Workspace workspace;
  private final MessageEventPayloads messages;
  private final ItemEventPayloads items;

  EventPayloads(Workspace workspace) {
    this.workspace = workspace;
    this.messages = new MessageEventPayloads(workspace);
    this.items = new ItemEventPayloads(workspace);
  }

  List<EventPayload> of(WorkspaceEvent happening) {
    return switch (happening) {
      case WorkspaceEvent.MessagePosted it -> messages.posted(it.message());
      case WorkspaceEvent.MessageChanged it -> messages.changed(it.before(), it.now());
      case WorkspaceEvent.MessageDeleted it -> messages.deleted(it.message());
      case WorkspaceEvent.ReactionAdded it ->
          items.reaction("reaction_added", it.message(), it.user(), it.name());
      case WorkspaceEvent.ReactionRemoved it ->
          items.reaction("reaction_removed", it.message(), it.user(), it.name());
      case WorkspaceEvent.Pinned it -> items.pin("pin_added", it.message(), it.user());
      case WorkspaceEvent.Unpinned it -> items.pin("pin_removed", it.message(), it.user());
      case WorkspaceEvent.ChannelCreated it -> created(it.channel());
      case WorkspaceEvent.ChannelRenamed it -> renamed(it.channel());
      case WorkspaceEvent.ChannelArchived it -> archived("archive", it.channel(), it.user());
      case WorkspaceEvent.ChannelUnarchived it -> archived("unarchive", it.channel(), it.user());
      case WorkspaceEvent.Joined it -> joined(it);
      case WorkspaceEvent.Left it -> left(it);
      case WorkspaceEvent.HomeOpened it -> List.of(homeOpened(it));
      case WorkspaceEvent.ChannelDressed it -> List.of();
      case WorkspaceEvent.FormShown it -> List.of();
      case WorkspaceEvent.HomePublished it -> List.of();
      case WorkspaceEvent.ClockTurned it -> List.of();
    };
  }

  private List<EventPayload> created(Channel channel) {
    if (!channel.isPublic()) {
      return List.of();
    }
    ObjectNode event = event("channel_created");
    event.set("channel", brief(channel).put("creator", channel.creator()));
    return List.of(new EventPayload("channel_created", channel.id(), event));
  }

  private List<EventPayload> renamed(Channel channel) {
    if (!sees(channel)) {
      return List.of();
    }
    String type = channel.isPublic() ? "channel_rename" : "group_rename";
    ObjectNode event = event(type);
    event.set("channel", brief(channel));
    return List.of(new EventPayload(type, channel.id(), event));
  }

  private List<EventPayload> archived(String what, Channel channel, String user) {
    if (!sees(channel)) {
      return List.of();
    }
    String type = (channel.isPublic() ? "channel_" : "group_") + what;
    ObjectNode event = event(type).put("channel", channel.id()).put("user", user);
    return List.of(new EventPayload(type, channel.id(), event));
  }

  private List<EventPayload> joined(WorkspaceEvent.Joined it) {
    ObjectNode event = membership("member_joined_channel", it.channel(), it.user());
    Optional.ofNullable(it.inviter()).ifPresent(inviter -> event.put("inviter", inviter));
    return new EventPayload("member_joined_channel", it.channel().id(), event).ifMember(workspace);
  }

  private List<EventPayload> left(WorkspaceEvent.Left it) {
    ObjectNode event = membership("member_left_channel", it.channel(), it.user());
    return new EventPayload("member_left_channel", it.channel().id(), event).ifMember(workspace);
  }

  private EventPayload homeOpened(WorkspaceEvent.HomeOpened it) {
    ObjectNode event =
        event("app_home_opened")
            .put("user", it.user())
            .put("channel", it.channel())
            .put("tab", it.tab());
    Optional.ofNullable(it.view())
        .ifPresent(view -> event.set("view", ViewShape.of(view, workspace)));
    return new EventPayload("app_home_opened", it.channel(), event);
  }

  private ObjectNode membership(String type, Channel channel, String user) {
    return event(type)
        .put("user", user)
        .put("channel", channel.id())
        .put("channel_type", channel.kind() == Kind.PRIVATE ? "G" : "C")
        .put("team", workspace.team().id());
  }

  private ObjectNode event(String type) {
    return Json.object().put("type", type).put("event_ts", workspace.moment());
  }

  private static ObjectNode brief(Channel channel) {
    return Json.object()
        .put("id", channel.id())
        .put("is_channel", true)
        .put("name", channel.name())
        .put("name_normalized", channel.name())
        .put("created", channel.created());
  }

  private boolean sees(Channel channel) {
    return channel.isPublic()
        || workspace.channels().isMember(channel.id(), workspace.app().botUser());
  }
}
