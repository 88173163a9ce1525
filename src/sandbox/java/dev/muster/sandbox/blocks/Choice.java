package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.util.List;

/** A person's action on one element, as the app receives it. */
public final class Choice {

  private static final List<String> REPEATED =
      List.of("text", "value", "style", "placeholder", "confirm", "url", "min_query_length");

  private Choice() {}

  /** The browser's action, with the fields that Slack repeats from the element. */
  public static ObjectNode of(PlacedElement placed, ObjectNode sent) {
    return start(placed).setAll(sent);
  }

  private static ObjectNode start(PlacedElement placed) {
    ObjectNode action =
        Json.object()
            .put("type", placed.type())
            .put("action_id", placed.actionId())
            .put("block_id", placed.blockId());
    REPEATED.stream()
        .filter(placed.element()::hasNonNull)
        .forEach(each -> action.set(each, placed.element().get(each)));
    placed.element().properties().stream()
        .filter(each -> each.getKey().startsWith("initial_"))
        .forEach(each -> action.set(each.getKey(), each.getValue()));
    return action;
  }
}
