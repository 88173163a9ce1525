package dev.muster.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.Manifest;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Channel.Kind;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.Usergroup;
import dev.muster.sandbox.workspace.Workspace;

/**
 * The parts of the page around a channel: people, user groups, clock, channels, commands and
 * shortcuts.
 */
final class WorkspaceView {

  private final Workspace workspace;
  private final Manifest manifest;

  WorkspaceView(Workspace workspace, Manifest manifest) {
    this.workspace = workspace;
    this.manifest = manifest;
  }

  ObjectNode of(Person viewer) {
    ObjectNode sight = Json.object();
    sight.putObject("team").put("name", workspace.team().name());
    sight.put("me", viewer.id());
    sight.set("users", people());
    sight.set("usergroups", usergroups());
    sight
        .put("now", workspace.clock().millis())
        .put("offset_minutes", workspace.clock().ahead().toMinutes());
    sight.set("channels", channels(viewer));
    sight.set("commands", commands());
    sight.set("shortcuts", shortcuts());
    sight.putObject("bot").put("id", workspace.app().botUser()).put("name", workspace.app().name());
    return sight;
  }

  ObjectNode channel(Channel channel, Person viewer) {
    ObjectNode sight =
        Json.object()
            .put("id", channel.id())
            .put("name", name(channel, viewer))
            .put("is_private", !channel.isPublic())
            .put("is_archived", channel.archived())
            .put("is_im", channel.kind().isDirect())
            .put("topic", channel.topic().value())
            .put("unread", unread(channel, viewer))
            .put("is_member", workspace.channels().isMember(channel.id(), viewer.id()));
    return channel.kind() == Kind.DIRECT ? sight.put("im_user", other(channel, viewer)) : sight;
  }

  private ArrayNode people() {
    ArrayNode people = Json.array();
    for (Person each : workspace.people().all()) {
      people
          .addObject()
          .put("id", each.id())
          .put("name", each.name())
          .put("real_name", each.realName())
          .put("is_bot", each.bot())
          .put("tz", each.timezone())
          .put("color", each.color());
    }
    return people;
  }

  private ArrayNode usergroups() {
    ArrayNode groups = Json.array();
    for (Usergroup each : workspace.usergroups().all()) {
      groups.addObject().put("id", each.id()).put("handle", each.handle()).put("name", each.name());
    }
    return groups;
  }

  private ArrayNode channels(Person viewer) {
    ArrayNode channels = Json.array();
    workspace.channels().all().stream()
        .filter(each -> each.isPublic() || workspace.channels().isMember(each.id(), viewer.id()))
        .forEach(each -> channels.add(channel(each, viewer)));
    return channels;
  }

  private String name(Channel channel, Person viewer) {
    return channel.kind().isDirect() ? personName(other(channel, viewer)) : channel.name();
  }

  private String other(Channel channel, Person viewer) {
    return workspace.channels().members(channel.id()).stream()
        .filter(each -> !each.equals(viewer.id()))
        .findFirst()
        .orElse(viewer.id());
  }

  private String personName(String id) {
    return workspace.people().find(id).map(Person::name).orElse(id);
  }

  private long unread(Channel channel, Person viewer) {
    String read = workspace.readMarks().upTo(viewer.id(), channel.id());
    return workspace.messages().seenBy(channel.id(), viewer.id()).stream()
        .filter(Message::isInChannel)
        .filter(each -> each.ts().compareTo(read) > 0)
        .filter(each -> !each.author().user().equals(viewer.id()))
        .count();
  }

  private ArrayNode commands() {
    ArrayNode commands = Json.array();
    for (Manifest.Command each : manifest.commands()) {
      commands
          .addObject()
          .put("command", each.command())
          .put("description", each.description())
          .put("usage_hint", each.usageHint());
    }
    return commands;
  }

  private ArrayNode shortcuts() {
    ArrayNode shortcuts = Json.array();
    for (Manifest.Shortcut each : manifest.shortcuts()) {
      shortcuts
          .addObject()
          .put("name", each.name())
          .put("type", each.type())
          .put("callback_id", each.callbackId());
    }
    return shortcuts;
  }
}
