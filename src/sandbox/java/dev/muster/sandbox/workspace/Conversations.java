package dev.muster.sandbox.workspace;

import dev.muster.sandbox.workspace.Channel.Kind;
import dev.muster.sandbox.workspace.Channel.Note;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Creates, changes and archives channels, and posts the notices about it in them. */
public final class Conversations {

  private final Workspace workspace;

  Conversations(Workspace workspace) {
    this.workspace = workspace;
  }

  public Channel create(String name, Kind kind, String creator) {
    Channel channel = opened(name, kind, creator);
    workspace.announce(new WorkspaceEvent.ChannelCreated(channel));
    join(channel, creator, null);
    return channel;
  }

  /** The direct conversation of exactly these people, opened if necessary. */
  public Channel direct(Collection<String> people) {
    Set<String> between = new TreeSet<>(people);
    return workspace.channels().direct(between).orElseGet(() -> openDirect(between));
  }

  public void join(Channel channel, String user, @Nullable String inviter) {
    workspace.channels().admit(channel.id(), List.of(user));
    notice(channel, user, "channel_join", "<@" + user + "> has joined the channel");
    workspace.announce(new WorkspaceEvent.Joined(channel, user, inviter));
  }

  public void leave(Channel channel, String user) {
    workspace.channels().dismiss(channel.id(), user);
    notice(channel, user, "channel_leave", "<@" + user + "> has left the channel");
    workspace.announce(new WorkspaceEvent.Left(channel, user));
  }

  public Channel rename(Channel channel, String name, String by) {
    Channel renamed = workspace.channels().put(channel.renamed(name));
    String change = "has renamed the channel from \"" + channel.name() + "\" to \"" + name + "\"";
    notice(renamed, by, "channel_name", change);
    workspace.announce(new WorkspaceEvent.ChannelRenamed(renamed));
    return renamed;
  }

  public Channel archive(Channel channel, String by) {
    notice(channel, by, "channel_archive", "archived the channel");
    Channel archived = workspace.channels().put(channel.archived(true));
    workspace.announce(new WorkspaceEvent.ChannelArchived(archived, by));
    return archived;
  }

  public Channel unarchive(Channel channel, String by) {
    Channel open = workspace.channels().put(channel.archived(false));
    notice(open, by, "channel_unarchive", "un-archived the channel");
    workspace.announce(new WorkspaceEvent.ChannelUnarchived(open, by));
    return open;
  }

  public Channel setTopic(Channel channel, String topic, String by) {
    Channel dressed = workspace.channels().put(channel.withTopic(note(topic, by)));
    notice(dressed, by, "channel_topic", "set the channel topic: " + topic);
    workspace.announce(new WorkspaceEvent.ChannelDressed(dressed));
    return dressed;
  }

  public Channel setPurpose(Channel channel, String purpose, String by) {
    Channel dressed = workspace.channels().put(channel.withPurpose(note(purpose, by)));
    notice(dressed, by, "channel_purpose", "set the channel description: " + purpose);
    workspace.announce(new WorkspaceEvent.ChannelDressed(dressed));
    return dressed;
  }

  public void bookmark(Channel channel, Bookmark bookmark) {
    workspace.bookmarks().put(bookmark);
    workspace.announce(new WorkspaceEvent.ChannelDressed(channel));
  }

  public void unbookmark(Channel channel, Bookmark bookmark) {
    workspace.bookmarks().remove(bookmark.id());
    workspace.announce(new WorkspaceEvent.ChannelDressed(channel));
  }

  Channel opened(String name, Kind kind, String creator) {
    String id = workspace.ids().next(kind == Kind.DIRECT ? "D" : "C");
    return workspace
        .channels()
        .put(Channel.opened(id, name, kind, creator, workspace.clock().epochSeconds()));
  }

  private Channel openDirect(Set<String> between) {
    Kind kind = between.size() > 2 ? Kind.GROUP_DIRECT : Kind.DIRECT;
    Channel channel = opened(String.join("--", between), kind, workspace.app().botUser());
    workspace.channels().admit(channel.id(), between);
    workspace.announce(new WorkspaceEvent.ChannelCreated(channel));
    return channel;
  }

  private void notice(Channel channel, String by, String subtype, String text) {
    boolean app = by.equals(workspace.app().botUser());
    Author author = app ? Author.app(by) : Author.person(by);
    workspace.talk().post(Message.draft(channel.id(), author, Content.of(text)).notice(subtype));
  }

  private Note note(String value, String by) {
    return new Note(value, by, workspace.clock().epochSeconds());
  }
}
