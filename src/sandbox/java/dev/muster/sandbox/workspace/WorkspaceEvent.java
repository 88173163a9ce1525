package dev.muster.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/** A change that just happened in the workspace. */
public sealed interface WorkspaceEvent {

  record MessagePosted(Message message) implements WorkspaceEvent {}

  record MessageChanged(Message before, Message now) implements WorkspaceEvent {}

  record MessageDeleted(Message message) implements WorkspaceEvent {}

  record ReactionAdded(Message message, String user, String name) implements WorkspaceEvent {}

  record ReactionRemoved(Message message, String user, String name) implements WorkspaceEvent {}

  record Pinned(Message message, String user) implements WorkspaceEvent {}

  record Unpinned(Message message, String user) implements WorkspaceEvent {}

  record ChannelCreated(Channel channel) implements WorkspaceEvent {}

  record ChannelRenamed(Channel channel) implements WorkspaceEvent {}

  record ChannelArchived(Channel channel, String user) implements WorkspaceEvent {}

  record ChannelUnarchived(Channel channel, String user) implements WorkspaceEvent {}

  /** A change of topic, purpose or bookmarks, for which the app receives no event of its own. */
  record ChannelDressed(Channel channel) implements WorkspaceEvent {}

  record Joined(Channel channel, String user, @Nullable String inviter) implements WorkspaceEvent {}

  record Left(Channel channel, String user) implements WorkspaceEvent {}

  /** The form on top of a person's screen changed; null when none is left. */
  record FormShown(String user, @Nullable View view) implements WorkspaceEvent {}

  record HomePublished(String user, View view) implements WorkspaceEvent {}

  record HomeOpened(String user, String tab, String channel, @Nullable View view)
      implements WorkspaceEvent {}

  record ClockTurned() implements WorkspaceEvent {}
}
