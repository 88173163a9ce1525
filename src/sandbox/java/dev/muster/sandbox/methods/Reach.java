package dev.muster.sandbox.methods;

import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;

/**
 * The channels that the app may see, join and change. Throws the matching {@link SlackError}
 * otherwise.
 */
final class Reach {

  private final Workspace workspace;

  Reach(Workspace workspace) {
    this.workspace = workspace;
  }

  String bot() {
    return workspace.app().botUser();
  }

  /** A private conversation is hidden from non-members. */
  Channel visible(String id) {
    return workspace
        .channels()
        .find(id)
        .filter(each -> each.isPublic() || isMember(each))
        .orElseThrow(() -> new SlackError("channel_not_found"));
  }

  Channel joined(String id) {
    Channel channel = visible(id);
    if (!isMember(channel)) {
      throw new SlackError("not_in_channel");
    }
    return channel;
  }

  Channel open(String id) {
    return requireOpen(joined(id));
  }

  Channel requireOpen(Channel channel) {
    if (channel.archived()) {
      throw new SlackError("is_archived");
    }
    return channel;
  }

  /** A channel to post in, by id or name, or by a person's id for the direct conversation. */
  Channel addressed(String where) {
    if (workspace.people().find(where).isPresent()) {
      return workspace.conversations().direct(List.of(where, bot()));
    }
    String name = where.startsWith("#") ? where.substring(1) : where;
    return visible(workspace.channels().named(name).map(Channel::id).orElse(where));
  }

  Message message(Channel channel, String ts) {
    return workspace
        .messages()
        .find(channel.id(), ts)
        .orElseThrow(() -> new SlackError("message_not_found"));
  }

  boolean isMember(Channel channel) {
    return workspace.channels().isMember(channel.id(), bot());
  }
}
