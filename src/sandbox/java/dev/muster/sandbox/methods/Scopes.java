package dev.muster.sandbox.methods;

import dev.muster.sandbox.workspace.Channel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The scopes that allow a method; any one of them is enough. */
final class Scopes {

  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("team.info", "team:read"),
          Map.entry("users.info", "users:read"),
          Map.entry("users.list", "users:read"),
          Map.entry("bots.info", "users:read"),
          Map.entry("users.lookupByEmail", "users:read.email"),
          Map.entry("usergroups.list", "usergroups:read"),
          Map.entry("usergroups.users.list", "usergroups:read"),
          Map.entry("chat.postMessage", "chat:write"),
          Map.entry("chat.postEphemeral", "chat:write"),
          Map.entry("chat.update", "chat:write"),
          Map.entry("chat.delete", "chat:write"),
          Map.entry("chat.scheduleMessage", "chat:write"),
          Map.entry("chat.deleteScheduledMessage", "chat:write"),
          Map.entry("pins.add", "pins:write"),
          Map.entry("pins.remove", "pins:write"),
          Map.entry("pins.list", "pins:read"),
          Map.entry("bookmarks.add", "bookmarks:write"),
          Map.entry("bookmarks.edit", "bookmarks:write"),
          Map.entry("bookmarks.remove", "bookmarks:write"),
          Map.entry("bookmarks.list", "bookmarks:read"),
          Map.entry("reactions.add", "reactions:write"),
          Map.entry("reactions.remove", "reactions:write"),
          Map.entry("reactions.get", "reactions:read"),
          Map.entry("files.getUploadURLExternal", "files:write"),
          Map.entry("files.completeUploadExternal", "files:write"),
          Map.entry("files.info", "files:read"),
          Map.entry("conversations.join", "channels:join"));

  private Scopes() {}

  /** Empty when no scope is needed. */
  static List<String> allowing(String method, @Nullable Channel channel, Arguments arguments) {
    String fixed = FIXED.get(method);
    if (fixed != null) {
      return List.of(fixed);
    }
    String kind = kind(channel);
    return switch (method) {
      case "conversations.create" ->
          List.of(arguments.flag("is_private", false) ? "groups:write" : "channels:manage");
      case "conversations.invite" -> managing(kind, ":write.invites");
      case "conversations.setTopic", "conversations.setPurpose" -> managing(kind, ":write.topic");
      case "conversations.archive",
          "conversations.unarchive",
          "conversations.rename",
          "conversations.kick",
          "conversations.leave",
          "conversations.mark" ->
          managing(kind, ":write");
      case "conversations.open" -> List.of(several(arguments) ? "mpim:write" : "im:write");
      case "conversations.info", "conversations.members" -> List.of(kind + ":read");
      case "conversations.history", "conversations.replies" -> List.of(kind + ":history");
      case "conversations.list", "users.conversations" -> reading(arguments);
      default -> List.of();
    };
  }

  private static List<String> managing(String kind, String finer) {
    return kind.equals("channels")
        ? List.of("channels:manage", "channels" + finer)
        : List.of(kind + ":write", kind + finer);
  }

  private static List<String> reading(Arguments arguments) {
    List<String> types = arguments.list("types");
    return types.isEmpty()
        ? List.of("channels:read")
        : types.stream().flatMap(Scopes::readingType).toList();
  }

  private static Stream<String> readingType(String type) {
    return switch (type) {
      case "public_channel" -> Stream.of("channels:read");
      case "private_channel" -> Stream.of("groups:read");
      case "im" -> Stream.of("im:read");
      case "mpim" -> Stream.of("mpim:read");
      default -> Stream.empty();
    };
  }

  private static boolean several(Arguments arguments) {
    return arguments.list("users").size() > 1;
  }

  private static String kind(@Nullable Channel channel) {
    if (channel == null) {
      return "channels";
    }
    return switch (channel.kind()) {
      case PUBLIC -> "channels";
      case PRIVATE -> "groups";
      case DIRECT -> "im";
      case GROUP_DIRECT -> "mpim";
    };
  }
}
