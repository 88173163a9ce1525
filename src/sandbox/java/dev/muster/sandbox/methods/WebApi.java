package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.app.Manifest;
import dev.muster.sandbox.blocks.Composer;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.SlackError;
import dev.muster.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers Web API calls: checks the token, the scopes and the method, and runs it. */
public final class WebApi {

  private final Workspace workspace;
  private final Manifest manifest;
  private final Tokens tokens;
  private final MethodTable table = new MethodTable();

  public WebApi(
      Workspace workspace,
      Manifest manifest,
      Tokens tokens,
      Composer composer,
      Supplier<String> socketUrl) {
    this.workspace = workspace;
    this.manifest = manifest;
    this.tokens = tokens;
    ChatMethods chat = new ChatMethods(workspace, manifest, composer);
    chat.register(table);
    new ScheduleMethods(workspace, chat).register(table);
    new TeamMethods(workspace).register(table);
    new ChannelMethods(workspace).register(table);
    new MembershipMethods(workspace).register(table);
    new HistoryMethods(workspace).register(table);
    new ViewMethods(workspace, manifest, composer).register(table);
    new PinMethods(workspace).register(table);
    new BookmarkMethods(workspace).register(table);
    new ReactionMethods(workspace).register(table);
    new FileMethods(workspace, composer).register(table);
    table.add("apps.connections.open", none -> Json.object().put("url", socketUrl.get()));
    table.add("api.test", none -> Json.object());
  }

  public ObjectNode answer(String method, Optional<String> token, Arguments arguments) {
    return workspace.locked(() -> {
      try {
        ObjectNode answer = permitted(method, token, arguments).answer(arguments);
        return Json.object().put("ok", true).setAll(answer);
      } catch (SlackError refused) {
        return refusal(refused);
      }
    });
  }

  private ApiMethod permitted(String method, Optional<String> token, Arguments arguments) {
    ApiMethod found = table.find(method).orElseThrow(() -> new SlackError("unknown_method"));
    tokens.require(method, token);
    List<String> allowing = Scopes.allowing(method, channel(arguments), arguments);
    if (!allowing.isEmpty() && allowing.stream().noneMatch(manifest::grants)) {
      throw new SlackError(
          "missing_scope",
          Json.object()
              .put("needed", String.join(",", allowing))
              .put("provided", String.join(",", manifest.scopes().stream().sorted().toList())));
    }
    return found;
  }

  private @Nullable Channel channel(Arguments arguments) {
    return arguments
        .text("channel")
        .or(() -> arguments.text("channel_id"))
        .flatMap(workspace.channels()::find)
        .orElse(null);
  }

  private static ObjectNode refusal(SlackError refused) {
    return Json.object().put("ok", false).put("error", refused.code()).setAll(refused.details());
  }
}
