package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.blocks.Composer;
import dev.muster.sandbox.files.SharedFile;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.shapes.FileShape;
import dev.muster.sandbox.workspace.Author;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Content;
import dev.muster.sandbox.workspace.Message;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The three steps of an upload (announce, upload, complete) and files.info. */
final class FileMethods {

  private static final int MOST_CHANNELS = 100;

  private final Workspace workspace;
  private final Composer composer;
  private final Reach reach;

  FileMethods(Workspace workspace, Composer composer) {
    this.workspace = workspace;
    this.composer = composer;
    this.reach = new Reach(workspace);
  }

  void register(MethodTable table) {
    table
        .add("files.getUploadURLExternal", this::announce)
        .add("files.completeUploadExternal", this::complete)
        .add("files.info", this::info);
  }

  private ObjectNode announce(Arguments arguments) {
    String name = arguments.required("filename");
    int size = arguments.number("length", 0);
    if (size <= 0) {
      throw SlackError.explained(
          "invalid_arguments", List.of("must be greater than 0 [json-pointer:/length]"));
    }
    if (size > UploadHandler.LARGEST_FILE) {
      throw new SlackError("file_upload_size_restricted");
    }
    long now = workspace.clock().epochSeconds();
    SharedFile file =
        new SharedFile(workspace.ids().next("F"), name, name, reach.bot(), now, size, false, false);
    workspace.files().announce(file);
    return Json.object()
        .put("upload_url", workspace.links().upload(file))
        .put("file_id", file.id());
  }

  private ObjectNode complete(Arguments arguments) {
    List<Channel> channels = channels(arguments);
    List<SharedFile> files = completed(arguments);
    for (Channel channel : channels) {
      share(channel, files, arguments);
    }
    ObjectNode answer = Json.object();
    ArrayNode shapes = answer.putArray("files");
    files.forEach(each -> shapes.add(FileShape.of(each, workspace)));
    return answer;
  }

  private List<Channel> channels(Arguments arguments) {
    List<String> ids =
        Stream.concat(arguments.text("channel_id").stream(), arguments.list("channels").stream())
            .distinct()
            .toList();
    if (ids.size() > MOST_CHANNELS) {
      throw new SlackError("invalid_arguments");
    }
    return ids.stream().map(reach::open).toList();
  }

  private List<SharedFile> completed(Arguments arguments) {
    arguments.required("files");
    JsonNode listed = arguments.json("files", "invalid_arguments");
    List<SharedFile> files = new ArrayList<>();
    for (JsonNode each : listed == null ? Json.array() : listed) {
      SharedFile file = uploaded(each.path("id").asText());
      String title = Json.text(each, "title").orElse(file.name());
      files.add(workspace.files().complete(file, title));
    }
    if (files.isEmpty()) {
      throw new SlackError("invalid_arguments");
    }
    return files;
  }

  private SharedFile uploaded(String id) {
    return workspace
        .files()
        .find(id)
        .filter(SharedFile::uploaded)
        .orElseThrow(() -> new SlackError("file_not_found"));
  }

  private void share(Channel channel, List<SharedFile> files, Arguments arguments) {
    Content comment =
        composer.content(
            arguments.text("initial_comment").orElse(""),
            arguments.json("blocks", "invalid_blocks_format"),
            null,
            null);
    workspace
        .talk()
        .post(
            Message.draft(channel.id(), Author.app(reach.bot()), comment)
                .inThread(parent(channel, arguments), false)
                .withFiles(files.stream().map(SharedFile::id).toList()));
  }

  private @Nullable String parent(Channel channel, Arguments arguments) {
    Optional<String> ts = arguments.text("thread_ts");
    if (ts.isEmpty()) {
      return null;
    }
    boolean isParent =
        workspace
            .messages()
            .find(channel.id(), ts.get())
            .filter(each -> !each.isReply())
            .isPresent();
    if (!isParent) {
      throw new SlackError("invalid_thread_ts");
    }
    return ts.get();
  }

  private ObjectNode info(Arguments arguments) {
    SharedFile file =
        workspace
            .files()
            .find(arguments.required("file"))
            .filter(SharedFile::complete)
            .orElseThrow(() -> new SlackError("file_not_found"));
    ObjectNode answer = Json.object();
    answer.set("file", FileShape.of(file, workspace));
    answer.putArray("comments");
    return answer;
  }
}
