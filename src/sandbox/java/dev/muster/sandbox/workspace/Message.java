package dev.muster.sandbox.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in its current state.
 *
 * @param threadTs the thread that it replies in; null for a parent, even if it has replies
 * @param viewer the only person who sees it, if it is ephemeral
 */
public record Message(
    String channel,
    String ts,
    Author author,
    Content content,
    @Nullable String subtype,
    @Nullable String threadTs,
    boolean broadcast,
    @Nullable String edited,
    List<String> files,
    List<Reaction> reactions,
    @Nullable String viewer) {

  public static Message draft(String channel, Author author, Content content) {
    return new Message(
        channel, "", author, content, null, null, false, null, List.of(), List.of(), null);
  }

  public Message inThread(@Nullable String parentTs, boolean alsoToChannel) {
    return new Message(
        channel,
        ts,
        author,
        content,
        subtype,
        parentTs,
        alsoToChannel,
        edited,
        files,
        reactions,
        viewer);
  }

  public Message withFiles(List<String> shared) {
    return new Message(
        channel,
        ts,
        author,
        content,
        subtype,
        threadTs,
        broadcast,
        edited,
        List.copyOf(shared),
        reactions,
        viewer);
  }

  public Message onlyFor(String person) {
    return new Message(
        channel, ts, author, content, subtype, threadTs, broadcast, edited, files, reactions,
        person);
  }

  Message notice(String kind) {
    return new Message(
        channel, ts, author, content, kind, threadTs, broadcast, edited, files, reactions, viewer);
  }

  Message stamped(String newTs) {
    return new Message(
        channel, newTs, author, content, subtype, threadTs, broadcast, edited, files, reactions,
        viewer);
  }

  Message saying(Content newContent, @Nullable String editedAt) {
    return new Message(
        channel,
        ts,
        author,
        newContent,
        subtype,
        threadTs,
        broadcast,
        editedAt,
        files,
        reactions,
        viewer);
  }

  /** The message as on a page that has not received the newest change. */
  public Message shownWith(ArrayNode earlierBlocks) {
    return saying(
        new Content(content.text(), earlierBlocks, content.attachments(), content.metadata()),
        edited);
  }

  Message reacted(List<Reaction> newReactions) {
    return new Message(
        channel,
        ts,
        author,
        content,
        subtype,
        threadTs,
        broadcast,
        edited,
        files,
        List.copyOf(newReactions),
        viewer);
  }

  public boolean isReply() {
    return threadTs != null;
  }

  public boolean isEphemeral() {
    return viewer != null;
  }

  /** Whether it is shown in the channel itself, and not only in its thread. */
  public boolean isInChannel() {
    return threadTs == null || broadcast;
  }

  public boolean hasReaction(String name, String user) {
    return reactions.stream()
        .anyMatch(each -> each.name().equals(name) && each.users().contains(user));
  }

  List<Reaction> reactionsWith(String name, String user) {
    List<Reaction> grown = new ArrayList<>();
    boolean known = false;
    for (Reaction each : reactions) {
      boolean same = each.name().equals(name);
      known |= same;
      grown.add(same ? new Reaction(name, with(each.users(), user)) : each);
    }
    if (!known) {
      grown.add(new Reaction(name, List.of(user)));
    }
    return grown;
  }

  List<Reaction> reactionsWithout(String name, String user) {
    return reactions.stream()
        .map(each ->
            each.name().equals(name) ? new Reaction(name, without(each.users(), user)) : each)
        .filter(each -> !each.users().isEmpty())
        .toList();
  }

  private static List<String> with(List<String> users, String user) {
    List<String> more = new ArrayList<>(users);
    more.add(user);
    return List.copyOf(more);
  }

  private static List<String> without(List<String> users, String user) {
    return users.stream().filter(each -> !each.equals(user)).toList();
  }
}
