package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.util.stream.Stream;

/**
 * What a person chose, written as one word: an option's value or label, a date, epoch seconds, an
 * id or a text. Several choices are parted by commas.
 */
public final class TypedChoice {

  private TypedChoice() {}

  /** As the app is told. */
  public static ObjectNode action(PlacedElement placed, String word) {
    if (placed.type().equals("button")) {
      ObjectNode value = Json.object();
      return Choice.of(placed, word.isEmpty() ? value : value.put("value", word));
    }
    Field field = Field.of(placed.type());
    ObjectNode chosen = Json.object();
    chosen.set(field.holds(), chosen(field, placed.element(), word));
    return Choice.of(placed, chosen);
  }

  /** The state of a form once this field was filled in. */
  public static ObjectNode filled(PlacedElement placed, String word, ObjectNode state) {
    Field field = Field.of(placed.type());
    ObjectNode value = Json.object().put("type", placed.type());
    value.set(field.holds(), chosen(field, placed.element(), word));
    ObjectNode now = state.deepCopy();
    now.withObjectProperty(placed.blockId()).set(placed.actionId(), value);
    return now;
  }

  private static JsonNode chosen(Field field, JsonNode element, String word) {
    if (!field.several()) {
      return word.isEmpty() ? field.empty() : single(field, element, word);
    }
    ArrayNode all = Json.array();
    Stream.of(word.split(","))
        .filter(each -> !each.isBlank())
        .forEach(each -> all.add(single(field, element, each.strip())));
    return all;
  }

  private static JsonNode single(Field field, JsonNode element, String word) {
    if (field.holds().startsWith("selected_option")) {
      return Options.named(element, word);
    }
    if (field.holds().equals("selected_date_time")) {
      return JsonNodeFactory.instance.numberNode(Long.parseLong(word));
    }
    if (field.holds().equals("rich_text_value")) {
      return RichText.of(Json.array().add(Json.object().put("type", "text").put("text", word)));
    }
    return JsonNodeFactory.instance.textNode(word);
  }
}
