package dev.muster.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.files.MediaTypes;
import dev.muster.sandbox.files.SharedFile;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.Workspace;

/** Builds Slack's file object. */
public final class FileShape {

  private FileShape() {}

  public static ObjectNode of(SharedFile file, Workspace workspace) {
    String url = workspace.links().file(file);
    return Json.object()
        .put("id", file.id())
        .put("created", file.created())
        .put("timestamp", file.created())
        .put("name", file.name())
        .put("title", file.title())
        .put("mimetype", file.mimetype())
        .put("filetype", MediaTypes.extension(file.name()))
        .put("pretty_type", MediaTypes.extension(file.name()))
        .put("user", file.user())
        .put("user_team", workspace.team().id())
        .put("editable", false)
        .put("size", file.size())
        .put("mode", "hosted")
        .put("is_external", false)
        .put("is_public", true)
        .put("public_url_shared", false)
        .put("url_private", url)
        .put("url_private_download", url)
        .put("permalink", url)
        .put("file_access", "visible");
  }

  static ArrayNode attached(Message message, Workspace workspace) {
    ArrayNode files = Json.array();
    message.files().stream()
        .flatMap(id -> workspace.files().find(id).stream())
        .forEach(file -> files.add(of(file, workspace)));
    return files;
  }
}
