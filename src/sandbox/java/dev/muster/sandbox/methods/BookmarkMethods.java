package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Bookmark;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;

/** bookmarks.add, edit, remove, list. */
final class BookmarkMethods {

  private static final int TITLE = 256;
  private static final int LINK = 2048;
  private static final int MOST = 100;

  private final Workspace workspace;
  private final Reach reach;

  BookmarkMethods(Workspace workspace) {
    this.workspace = workspace;
    this.reach = new Reach(workspace);
  }

  void register(MethodTable table) {
    table
        .add("bookmarks.add", this::add)
        .add("bookmarks.edit", this::edit)
        .add("bookmarks.remove", this::remove)
        .add("bookmarks.list", this::list);
  }

  private ObjectNode add(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel_id"));
    if (!arguments.required("type").equals("link")) {
      throw new SlackError("invalid_bookmark_type");
    }
    if (workspace.bookmarks().in(channel.id()).size() >= MOST) {
      throw new SlackError("too_many_bookmarks");
    }
    long now = workspace.clock().epochSeconds();
    Bookmark bookmark =
        new Bookmark(
            workspace.ids().next("Bk"),
            channel.id(),
            title(arguments.required("title")),
            link(arguments.text("link").orElse("")),
            arguments.text("emoji").orElse(""),
            reach.bot(),
            now,
            0);
    workspace.conversations().bookmark(channel, bookmark);
    return answer(bookmark);
  }

  private ObjectNode edit(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel_id"));
    Bookmark before = bookmark(channel, arguments);
    Bookmark now =
        before.changed(
            title(arguments.text("title").orElse(before.title())),
            link(arguments.text("link").orElse(before.link())),
            arguments.text("emoji").orElse(before.emoji()),
            workspace.clock().epochSeconds());
    workspace.conversations().bookmark(channel, now);
    return answer(now);
  }

  private ObjectNode remove(Arguments arguments) {
    Channel channel = reach.open(arguments.required("channel_id"));
    workspace.conversations().unbookmark(channel, bookmark(channel, arguments));
    return Json.object();
  }

  private ObjectNode list(Arguments arguments) {
    Channel channel = reach.joined(arguments.required("channel_id"));
    ObjectNode answer = Json.object();
    ArrayNode all = answer.putArray("bookmarks");
    workspace.bookmarks().in(channel.id()).forEach(each -> all.add(shape(each)));
    return answer;
  }

  private Bookmark bookmark(Channel channel, Arguments arguments) {
    return workspace
        .bookmarks()
        .find(arguments.required("bookmark_id"))
        .filter(each -> each.channel().equals(channel.id()))
        .orElseThrow(() -> new SlackError("not_found"));
  }

  private static String title(String title) {
    if (title.length() > TITLE) {
      throw tooLong(TITLE, "title");
    }
    return title;
  }

  private static String link(String link) {
    if (link.length() > LINK) {
      throw tooLong(LINK, "link");
    }
    if (!link.matches("https?://\\S+")) {
      throw new SlackError("invalid_link");
    }
    return link;
  }

  private static SlackError tooLong(int most, String field) {
    return SlackError.explained(
        "invalid_arguments",
        List.of("must be less than " + (most + 1) + " characters [json-pointer:/" + field + "]"));
  }

  private static ObjectNode answer(Bookmark bookmark) {
    ObjectNode answer = Json.object();
    answer.set("bookmark", shape(bookmark));
    return answer;
  }

  private static ObjectNode shape(Bookmark bookmark) {
    return Json.object()
        .put("id", bookmark.id())
        .put("channel_id", bookmark.channel())
        .put("title", bookmark.title())
        .put("link", bookmark.link())
        .put("emoji", bookmark.emoji())
        .put("icon_url", "")
        .put("type", "link")
        .putNull("entity_id")
        .put("date_created", bookmark.created())
        .put("date_updated", bookmark.updated())
        .put("rank", "i")
        .put("last_updated_by_user_id", bookmark.by())
        .put("last_updated_by_team_id", "")
        .put("shortcut_id", "")
        .put("app_id", "");
  }
}
