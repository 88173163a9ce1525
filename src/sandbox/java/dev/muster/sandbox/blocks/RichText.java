package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;

/** Builds the rich_text block of a message that a person typed. */
public final class RichText {

  private RichText() {}

  public static ObjectNode of(ArrayNode pieces) {
    ObjectNode block = Json.object().put("type", "rich_text");
    block.putArray("elements").addObject().put("type", "rich_text_section").set("elements", pieces);
    return block;
  }
}
