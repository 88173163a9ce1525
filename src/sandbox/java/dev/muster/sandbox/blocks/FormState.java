package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.util.Optional;

/** The values of a form's fields, by block id and action id. */
public final class FormState {

  private FormState() {}

  /** The state of a newly opened form: the app's initial values, otherwise empty. */
  public static ObjectNode initial(JsonNode blocks) {
    ObjectNode state = Json.object();
    for (PlacedElement each : PlacedElement.in(blocks)) {
      if (each.hasState()) {
        state.withObjectProperty(each.blockId()).set(each.actionId(), initial(each));
      }
    }
    return state;
  }

  /**
   * The state after an open form was changed: a field keeps its value if its block id, action id
   * and type are unchanged.
   */
  public static ObjectNode carriedOver(JsonNode newBlocks, ObjectNode oldState) {
    ObjectNode state = initial(newBlocks);
    for (PlacedElement each : PlacedElement.in(newBlocks)) {
      JsonNode old = old(oldState, each);
      if (old instanceof ObjectNode kept && sameType(kept, each)) {
        state.withObjectProperty(each.blockId()).set(each.actionId(), kept);
      }
    }
    return state;
  }

  /** The state with the browser's values; values of unknown fields are ignored. */
  public static ObjectNode merged(JsonNode blocks, ObjectNode state, JsonNode sent) {
    ObjectNode merged = state.deepCopy();
    for (PlacedElement each : PlacedElement.in(blocks)) {
      JsonNode value = sent.path(each.blockId()).path(each.actionId());
      if (each.hasState() && value instanceof ObjectNode filled) {
        ObjectNode typed = filled.deepCopy().put("type", each.type());
        merged.withObjectProperty(each.blockId()).set(each.actionId(), typed);
      }
    }
    return merged;
  }

  /** The state after an action on one element. */
  public static ObjectNode after(PlacedElement placed, ObjectNode action, ObjectNode state) {
    ObjectNode now = state.deepCopy();
    if (placed.hasState()) {
      String holds = Field.of(placed.type()).holds();
      ObjectNode value = Json.object().put("type", placed.type());
      value.set(holds, action.path(holds).isMissingNode() ? value.nullNode() : action.get(holds));
      now.withObjectProperty(placed.blockId()).set(placed.actionId(), value);
    }
    return now;
  }

  /** Whether the field has no value. */
  public static boolean isEmpty(JsonNode value) {
    for (var property : value.properties()) {
      JsonNode held = property.getValue();
      boolean tells = !property.getKey().equals("type") && !property.getKey().equals("timezone");
      if (tells && !isNothing(held)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNothing(JsonNode held) {
    boolean emptyText = held.isTextual() && held.textValue().isEmpty();
    return held.isNull() || emptyText || (held.isArray() && held.isEmpty());
  }

  private static ObjectNode initial(PlacedElement placed) {
    ObjectNode value = Json.object().put("type", placed.type());
    Field field = Field.of(placed.type());
    Optional<JsonNode> set =
        Optional.of(placed.element().path(field.initially())).filter(each -> !each.isMissingNode());
    value.set(field.holds(), set.orElseGet(field::empty));
    return value;
  }

  private static JsonNode old(ObjectNode state, PlacedElement placed) {
    return state.path(placed.blockId()).path(placed.actionId());
  }

  private static boolean sameType(ObjectNode kept, PlacedElement placed) {
    return kept.path("type").asText().equals(placed.type());
  }
}
