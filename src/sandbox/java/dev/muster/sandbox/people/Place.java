package dev.muster.sandbox.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.sandbox.blocks.PlacedElement;
import java.util.Optional;

/** Which element is meant: by both its ids, or by its action alone. */
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
