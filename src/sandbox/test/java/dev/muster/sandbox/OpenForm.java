package dev.muster.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;

/**
 * A form or a Home tab, as it was when it was looked at.
 *
 * @param json the view object as Slack writes it
 */
public record OpenForm(String id, String callbackId, String title, ObjectNode json) {

  static OpenForm of(ObjectNode view) {
    return new OpenForm(
        Json.text(view, "id").orElse(""),
        Json.text(view, "callback_id").orElse(""),
        Json.text(view.path("title"), "text").orElse(""),
        view);
  }

  public JsonNode blocks() {
    return json.path("blocks");
  }

  /** What a field holds, under its block and action. */
  public JsonNode value(String blockId, String actionId) {
    return json.path("state").path("values").path(blockId).path(actionId);
  }
}
