package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;

/** The block a person's own writing becomes. */
public final class RichText {

  private RichText() {}

  public static ObjectNode of(ArrayNode pieces) {
    ObjectNode block = Json.object().put("type", "rich_text");
    block.putArray("elements").addObject().put("type", "rich_text_section").set("elements", pieces);
    return block;
  }
}
