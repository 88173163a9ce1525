package dev.muster.sandbox.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.View;
import dev.muster.sandbox.workspace.Workspace;

/** A view object: the app's fields, and those that Slack adds. */
public final class ViewShape {

  private ViewShape() {}

  public static ObjectNode of(View view, Workspace workspace) {
    ObjectNode body = view.body();
    ObjectNode shape =
        Json.object()
            .put("id", view.id())
            .put("team_id", workspace.team().id())
            .put("type", view.type());
    shape.set("blocks", body.path("blocks"));
    shape
        .put("private_metadata", Json.text(body, "private_metadata").orElse(""))
        .put("callback_id", view.callbackId());
    shape.putObject("state").set("values", view.state());
    shape.put("hash", view.hash());
    shape.set("title", orNull(body, "title"));
    shape
        .put("clear_on_close", view.closesWholeStack())
        .put("notify_on_close", view.tellsWhenClosed());
    shape.set("close", orNull(body, "close"));
    shape.set("submit", orNull(body, "submit"));
    return shape
        .put("previous_view_id", view.previousId())
        .put("root_view_id", view.rootId())
        .put("app_id", workspace.app().appId())
        .put("external_id", view.externalId().orElse(""))
        .put("app_installed_team_id", workspace.team().id())
        .put("bot_id", workspace.app().botId());
  }

  private static JsonNode orNull(ObjectNode body, String field) {
    return body.hasNonNull(field) ? body.get(field) : Json.object().nullNode();
  }
}
