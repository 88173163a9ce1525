package dev.muster.sandbox.people;

import dev.muster.sandbox.app.AppDeliverer;
import dev.muster.sandbox.app.AppPayload;
import dev.muster.sandbox.app.Delivery;
import dev.muster.sandbox.app.EventFeed;
import dev.muster.sandbox.app.InteractionPayload;
import dev.muster.sandbox.app.Manifest;
import dev.muster.sandbox.app.ResponseUrls;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import dev.muster.sandbox.workspace.WorkspaceEvent;
import java.util.List;

/** A person's actions without text: reactions, pins, joining and leaving, shortcuts. */
public final class ReactionAndPinActions {

  private final Workspace workspace;
  private final Manifest manifest;
  private final AppDeliverer door;
  private final EventFeed feed;
  private final ResponseUrls tickets;

  public ReactionAndPinActions(
      Workspace workspace,
      Manifest manifest,
      AppDeliverer door,
      EventFeed feed,
      ResponseUrls tickets) {
    this.workspace = workspace;
    this.manifest = manifest;
    this.door = door;
    this.feed = feed;
    this.tickets = tickets;
  }

  public Delivery react(Person person, Message message, String name) {
    return following(() -> {
      Message now = asItIsNow(message);
      if (now.hasReaction(name, person.id())) {
        throw new SlackError("already_reacted");
      }
      workspace.talk().react(now, person.id(), name);
    });
  }

  public Delivery unreact(Person person, Message message, String name) {
    return following(() -> {
      Message now = asItIsNow(message);
      if (!now.hasReaction(name, person.id())) {
        throw new SlackError("no_reaction");
      }
      workspace.talk().unreact(now, person.id(), name);
    });
  }

  public Delivery pin(Person person, Message message) {
    return following(() -> {
      Message now = asItIsNow(message);
      if (workspace.pins().holds(now)) {
        throw new SlackError("already_pinned");
      }
      workspace.talk().pin(now, person.id());
    });
  }

  public Delivery unpin(Person person, Message message) {
    return following(() -> {
      if (!workspace.pins().holds(message)) {
        throw new SlackError("no_pin");
      }
      workspace.talk().unpin(asItIsNow(message), person.id());
    });
  }

  public Delivery join(Person person, Channel channel) {
    return following(() -> {
      if (!channel.isPublic()) {
        throw new SlackError("channel_not_found");
      }
      if (!workspace.channels().isMember(channel.id(), person.id())) {
        workspace.conversations().join(channel, person.id(), null);
      }
    });
  }

  public Delivery leave(Person person, Channel channel) {
    return following(() -> {
      if (channel.general()) {
        throw new SlackError("cant_leave_general");
      }
      if (workspace.channels().isMember(channel.id(), person.id())) {
        workspace.conversations().leave(channel, person.id());
      }
    });
  }

  public Channel conversation(Person person, Person other) {
    return workspace.locked(
        () -> workspace.conversations().direct(List.of(person.id(), other.id())));
  }

  /** An app without a Home tab opens on its messages tab. */
  public Delivery openHome(Person person) {
    return manifest.homeTab() ? open(person, "home") : openMessages(person);
  }

  public Delivery openMessages(Person person) {
    return open(person, "messages");
  }

  private Delivery open(Person person, String tab) {
    return following(() -> {
      Channel direct =
          workspace.conversations().direct(List.of(person.id(), workspace.app().botUser()));
      workspace.announce(
          new WorkspaceEvent.HomeOpened(
              person.id(),
              tab,
              direct.id(),
              workspace.views().home(person.id()).filter(view -> tab.equals("home")).orElse(null)));
    });
  }

  public Delivery globalShortcut(Person person, String callbackId) {
    requireShortcut(callbackId, "global");
    return door.deliver(
        workspace.locked(() -> InteractionPayload.globalShortcut(person, callbackId, workspace)));
  }

  public Delivery messageShortcut(Person person, String callbackId, Message message) {
    requireShortcut(callbackId, "message");
    if (message.isEphemeral()) {
      throw new SlackError("no_such_shortcut");
    }
    return door.deliver(workspace.locked(() -> shortcut(person, callbackId, message)));
  }

  private void requireShortcut(String callbackId, String type) {
    if (manifest.shortcut(callbackId, type).isEmpty()) {
      throw new SlackError("no_such_shortcut");
    }
  }

  private AppPayload shortcut(Person person, String callbackId, Message message) {
    Channel channel = workspace.channels().find(message.channel()).orElseThrow();
    String responseUrl = tickets.forMessage(message, person.id());
    return InteractionPayload.messageShortcut(
        person, callbackId, message, channel, responseUrl, workspace);
  }

  private Message asItIsNow(Message message) {
    return workspace
        .messages()
        .find(message.channel(), message.ts())
        .orElseThrow(() -> new SlackError("message_not_found"));
  }

  private Delivery following(Runnable act) {
    return feed.following(() -> workspace.run(act));
  }
}
