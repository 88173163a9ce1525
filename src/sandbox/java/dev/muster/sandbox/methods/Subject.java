package dev.muster.sandbox.methods;

import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Channels;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which channel a call is about.
 *
 * @param channel its id, or what the call names when there is no such channel
 * @param name what it is called, or will be when it is about to be created
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

  /** By id, by name, or by the person at its other end; nothing is opened by it. */
  private static Optional<Channel> addressed(String named, Workspace workspace) {
    Channels channels = workspace.channels();
    String name = named.startsWith("#") ? named.substring(1) : named;
    return channels
        .find(named)
        .or(() -> channels.named(name))
        .or(() -> channels.direct(new TreeSet<>(List.of(named, workspace.app().botUser()))));
  }
}
