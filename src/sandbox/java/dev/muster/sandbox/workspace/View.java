package dev.muster.sandbox.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form (modal) or a Home tab.
 *
 * @param body the view as the app sent it, with ids for all blocks and elements
 * @param state the person's input so far, by block id and action id
 */
public record View(
    String id,
    String owner,
    ObjectNode body,
    ObjectNode state,
    String hash,
    String rootId,
    @Nullable String previousId) {

  public String type() {
    return Json.text(body, "type").orElse("modal");
  }

  public String callbackId() {
    return Json.text(body, "callback_id").orElse("");
  }

  public Optional<String> externalId() {
    return Json.text(body, "external_id");
  }

  public boolean tellsWhenClosed() {
    return body.path("notify_on_close").asBoolean(false);
  }

  public boolean closesWholeStack() {
    return body.path("clear_on_close").asBoolean(false);
  }

  View filled(ObjectNode newState) {
    return new View(id, owner, body, newState, hash, rootId, previousId);
  }

  View replaced(ObjectNode newBody, ObjectNode newState, String newHash) {
    return new View(id, owner, newBody, newState, newHash, rootId, previousId);
  }
}
