package dev.muster.sandbox.methods;

import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Channels;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The channel that a call is about.
 *
 * @param channel the channel's id, or the call's argument if there is no such channel
 * @param name the channel's name, or its future name if the call creates it
 */
record Subject(String channel, String name) {

  static Subject of(String method, Arguments arguments, Workspace workspace) {
    if (method.equals("conversations.create")) {
      return new Subject("", arguments.text("name").orElse(""));
    }
    String named = arguments.text("channel").or(() -> arguments.text("channel_id")).orElse("");
    return addressed(named, workspace)
        .map(each -> new Subject(each.id(), each.ownName()))
        .orElse(new Subject(named, ""));
  }

  /** By id, by name, or by the id of the other person in a direct conversation; never opens one. */
  private static Optional<Channel> addressed(String named, Workspace workspace) {
    Channels channels = workspace.channels();
    String name = named.startsWith("#") ? named.substring(1) : named;
    return channels
        .find(named)
        .or(() -> channels.named(name))
        .or(() -> channels.direct(new TreeSet<>(List.of(named, workspace.app().botUser()))));
  }
}
