package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An interactive element and its block. */
public record PlacedElement(ObjectNode block, ObjectNode element) {

  private static final Set<String> SILENT = Set.of("image", "plain_text", "mrkdwn");
  private static final Set<String> STATELESS =
      Set.of("button", "overflow", "workflow_button", "feedback_buttons", "icon_button");

  public static List<PlacedElement> in(JsonNode blocks) {
    return objects(blocks).flatMap(PlacedElement::inBlock).toList();
  }

  public static Optional<PlacedElement> find(JsonNode blocks, String blockId, String actionId) {
    return in(blocks).stream()
        .filter(each -> each.blockId().equals(blockId) && each.actionId().equals(actionId))
        .findFirst();
  }

  /** By action id alone; the first in document order if several share it. */
  public static Optional<PlacedElement> find(JsonNode blocks, String actionId) {
    return in(blocks).stream().filter(each -> each.actionId().equals(actionId)).findFirst();
  }

  public String blockId() {
    return Json.text(block, "block_id").orElse("");
  }

  public String actionId() {
    return Json.text(element, "action_id").orElse("");
  }

  public String type() {
    return Json.text(element, "type").orElse("");
  }

  public boolean isInput() {
    return block.path("type").asText().equals("input");
  }

  public boolean isOptional() {
    return block.path("optional").asBoolean(false);
  }

  /** Whether a form's state includes this element's value. */
  boolean hasState() {
    return !STATELESS.contains(type());
  }

  private static Stream<PlacedElement> inBlock(ObjectNode block) {
    Stream<ObjectNode> elements =
        switch (block.path("type").asText()) {
          case "actions", "context_actions" -> objects(block.path("elements"));
          case "section" -> object(block.path("accessory"));
          case "input" -> object(block.path("element"));
          default -> Stream.empty();
        };
    return elements
        .filter(each -> !SILENT.contains(each.path("type").asText()))
        .map(each -> new PlacedElement(block, each));
  }

  private static Stream<ObjectNode> object(JsonNode node) {
    return node instanceof ObjectNode object ? Stream.of(object) : Stream.empty();
  }

  private static Stream<ObjectNode> objects(JsonNode array) {
    return array instanceof ArrayNode
        ? StreamSupport.stream(array.spliterator(), false).flatMap(PlacedElement::object)
        : Stream.empty();
  }
}
