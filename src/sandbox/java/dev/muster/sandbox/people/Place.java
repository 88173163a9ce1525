package dev.muster.sandbox.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.sandbox.blocks.Placed;
import java.util.Optional;

/** Which element is meant: by both its ids, or by its action alone. */
public record Place(String blockId, String actionId) {

  public static Place action(String actionId) {
    return new Place("", actionId);
  }

  Optional<Placed> in(JsonNode blocks) {
    return blockId.isEmpty()
        ? Placed.find(blocks, actionId)
        : Placed.find(blocks, blockId, actionId);
  }
}
