package dev.muster.sandbox.people;

import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.app.EventFeed;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Channel.Kind;
import dev.muster.sandbox.workspace.Content;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;

/** Founding and closing channels, inviting, correcting and withdrawing messages. */
public final class ChannelActions {

  private final Workspace workspace;
  private final EventFeed feed;

  public ChannelActions(Workspace workspace, EventFeed feed) {
    this.workspace = workspace;
    this.feed = feed;
  }

  public Channel found(Person person, String name, boolean isPrivate) {
    return workspace.locked(() -> {
      if (workspace.channels().named(name).isPresent()) {
        throw new SlackError("name_taken");
      }
      Kind kind = isPrivate ? Kind.PRIVATE : Kind.PUBLIC;
      return workspace.conversations().create(name, kind, person.id());
    });
  }

  public Delivery archive(Person person, Channel channel) {
    return following(() -> workspace.conversations().archive(joined(person, channel), person.id()));
  }

  public Delivery unarchive(Person person, Channel channel) {
    return following(
        () -> workspace.conversations().unarchive(joined(person, channel), person.id()));
  }

  public Delivery invite(Person inviter, Person guest, Channel channel) {
    return following(() -> {
      if (!workspace.channels().isMember(channel.id(), inviter.id())) {
        throw new SlackError("not_in_channel");
      }
      if (workspace.channels().isMember(channel.id(), guest.id())) {
        throw new SlackError("already_in_channel");
      }
      workspace.conversations().join(channel, guest.id(), inviter.id());
    });
  }

  public Delivery edit(Person person, Message message, String text) {
    return following(() -> {
      String written = MrkdwnWriter.inMessage(text, workspace).written();
      workspace.talk().change(own(person, message), Content.of(written), true);
    });
  }

  public Delivery delete(Person person, Message message) {
    return following(() -> workspace.talk().delete(own(person, message)));
  }

  /** Takes a file out of one's own message; one that says nothing else goes with it. */
  public Delivery removeFile(Person person, Message message, String name) {
    return following(() -> workspace.talk().loseFile(own(person, message), name));
  }

  private Channel joined(Person person, Channel channel) {
    if (!workspace.channels().isMember(channel.id(), person.id())) {
      throw new SlackError("not_in_channel");
    }
    return workspace.channels().find(channel.id()).orElse(channel);
  }

  private static Message own(Person person, Message message) {
    if (!message.author().user().equals(person.id())) {
      throw new SlackError("cant_update_message");
    }
    return message;
  }

  private Delivery following(Runnable act) {
    return feed.following(() -> workspace.run(act));
  }
}
