package dev.muster.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/** Something that just became so in the workspace. */
public sealed interface Happening {

  record MessagePosted(Message message) implements Happening {}

  record MessageChanged(Message before, Message now) implements Happening {}

  record MessageDeleted(Message message) implements Happening {}

  record ReactionAdded(Message message, String user, String name) implements Happening {}

  record ReactionRemoved(Message message, String user, String name) implements Happening {}

  record Pinned(Message message, String user) implements Happening {}

  record Unpinned(Message message, String user) implements Happening {}

  record ChannelCreated(Channel channel) implements Happening {}

  record ChannelRenamed(Channel channel) implements Happening {}

  record ChannelArchived(Channel channel, String user) implements Happening {}

  record ChannelUnarchived(Channel channel, String user) implements Happening {}

  /** A topic, a purpose or a bookmark: nothing an app hears about on its own. */
  record ChannelDressed(Channel channel) implements Happening {}

  record Joined(Channel channel, String user, @Nullable String inviter) implements Happening {}

  record Left(Channel channel, String user) implements Happening {}

  /** The form on top of someone's screen is another one now, or none. */
  record FormShown(String user, @Nullable View view) implements Happening {}

  record HomePublished(String user, View view) implements Happening {}

  record HomeOpened(String user, String tab, String channel, @Nullable View view)
      implements Happening {}

  record ClockTurned() implements Happening {}
}
