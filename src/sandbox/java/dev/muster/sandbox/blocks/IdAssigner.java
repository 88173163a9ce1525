package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.util.function.Supplier;

/** Assigns ids to blocks and elements that have none, as Slack does. */
public final class IdAssigner {

  private IdAssigner() {}

  public static ArrayNode named(JsonNode blocks, Supplier<String> names) {
    ArrayNode copy = Json.array();
    blocks.forEach(each -> copy.add(each.<JsonNode>deepCopy()));
    for (JsonNode each : copy) {
      if (each instanceof ObjectNode block && Json.text(block, "block_id").isEmpty()) {
        block.put("block_id", names.get());
      }
    }
    for (PlacedElement each : PlacedElement.in(copy)) {
      if (each.actionId().isEmpty()) {
        each.element().put("action_id", names.get());
      }
    }
    return copy;
  }
}
