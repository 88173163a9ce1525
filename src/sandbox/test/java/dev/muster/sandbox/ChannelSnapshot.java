package dev.muster.sandbox;

import dev.muster.sandbox.files.SharedFile;
import dev.muster.sandbox.workspace.Bookmark;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a channel, told so that two runs can be compared: no ids, no moments. Everything
 * is in the order it happened but the members, who are in the order of their names.
 *
 * @param name "#general", or "@maya" for what the app tells Maya alone
 * @param posted what the app said and is still there; an answer in a thread begins with "↳ "
 * @param scheduled what the app will say, the soonest first
 */
public record ChannelSnapshot(
    String name,
    boolean isPrivate,
    boolean isArchived,
    String topic,
    List<String> members,
    List<String> posted,
    List<String> pinned,
    List<String> bookmarks,
    List<String> files,
    List<String> scheduled) {

  static ChannelSnapshot of(Channel channel, Workspace workspace) {
    SnapshotNormalizer timeless = new SnapshotNormalizer(workspace);
    return new ChannelSnapshot(
        timeless.name(channel),
        !channel.isPublic(),
        channel.archived(),
        timeless.text(channel.topic().value()),
        members(channel, workspace),
        said(channel, workspace).map(each -> words(each, timeless)).toList(),
        pinned(channel, workspace).map(each -> words(each, timeless)).toList(),
        workspace.bookmarks().in(channel.id()).stream()
            .map(Bookmark::title)
            .map(timeless::text)
            .toList(),
        files(channel, workspace),
        scheduled(channel, workspace).map(each -> words(each, timeless)).toList());
  }

  private static List<String> members(Channel channel, Workspace workspace) {
    return workspace.channels().members(channel.id()).stream()
        .map(workspace.people()::find)
        .flatMap(Optional::stream)
        .map(Person::name)
        .sorted()
        .toList();
  }

  private static Stream<Message> said(Channel channel, Workspace workspace) {
    return workspace.messages().all(channel.id()).stream()
        .filter(each -> each.author().app() && each.subtype() == null);
  }

  private static Stream<Message> pinned(Channel channel, Workspace workspace) {
    return workspace.pins().in(channel.id()).stream()
        .map(each -> workspace.messages().find(each.channel(), each.ts()))
        .flatMap(Optional::stream);
  }

  private static List<String> files(Channel channel, Workspace workspace) {
    return workspace.messages().all(channel.id()).stream()
        .flatMap(each -> each.files().stream())
        .map(workspace.files()::find)
        .flatMap(Optional::stream)
        .map(SharedFile::name)
        .toList();
  }

  private static Stream<Message> scheduled(Channel channel, Workspace workspace) {
    return workspace.outlook().all().stream()
        .map(each -> each.draft())
        .filter(each -> each.channel().equals(channel.id()));
  }

  private static String words(Message message, SnapshotNormalizer timeless) {
    return (message.isReply() ? "↳ " : "") + timeless.words(message.content());
  }
}
