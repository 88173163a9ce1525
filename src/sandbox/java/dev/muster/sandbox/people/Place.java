package dev.muster.sandbox.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.sandbox.blocks.PlacedElement;
import java.util.Optional;

/** Identifies an element, by block id and action id or by action id alone. */
public record Place(String blockId, String actionId) {

  public static Place action(String actionId) {
    return new Place("", actionId);
  }

  Optional<PlacedElement> in(JsonNode blocks) {
    return blockId.isEmpty()
        ? PlacedElement.find(blocks, actionId)
        : PlacedElement.find(blocks, blockId, actionId);
  }
}
