package dev.muster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing wrong at one place of a payload. */
record Mutation(List<Object> path, Kind kind) {

  /** No word of it may be logged. */
  static final String WORD = "zebrafish";

  enum Kind {
    DROPPED,
    NULL,
    EMPTY_ARRAY,
    EMPTY_OBJECT,
    NUMBER,
    TRUE,
    EMPTY_TEXT,
    OTHER_TEXT,
    UNKNOWN_TYPE,
    VERY_LONG,
    IN_AN_ARRAY,
    IN_AN_OBJECT
  }

  /** Every place of the payload, and at each everything that can be wrong there. */
  static List<Mutation> of(JsonNode payload) {
    var all = new ArrayList<Mutation>();
    collect(payload, List.of(), all);
    return all;
  }

  private static void collect(JsonNode node, List<Object> path, List<Mutation> all) {
    if (!path.isEmpty()) {
      for (var kind : Kind.values()) {
        all.add(new Mutation(path, kind));
      }
    }
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(each -> collect(each.getValue(), below(path, each.getKey()), all));
    } else if (node instanceof ArrayNode array) {
      for (var i = 0; i < array.size(); i++) {
        collect(array.get(i), below(path, i), all);
      }
    }
  }

  private static List<Object> below(List<Object> path, Object step) {
    var longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }

  /** Changes the payload given. */
  void applyTo(ObjectNode payload) {
    JsonNode holder = payload;
    for (var step : path.subList(0, path.size() - 1)) {
      holder = step instanceof Integer index ? holder.get(index) : holder.get((String) step);
    }
    var last = path.getLast();
    if (holder instanceof ArrayNode array) {
      put(array, (Integer) last);
    } else {
      put((ObjectNode) holder, (String) last);
    }
  }

  private void put(ObjectNode holder, String name) {
    var wrong = wrong(holder.get(name));
    if (wrong == null) {
      holder.remove(name);
    } else {
      holder.set(name, wrong);
    }
  }

  private void put(ArrayNode holder, int index) {
    var wrong = wrong(holder.get(index));
    if (wrong == null) {
      holder.remove(index);
    } else {
      holder.set(index, wrong);
    }
  }

  /** Null drops it. */
  private @Nullable JsonNode wrong(JsonNode right) {
    var nodes = JsonNodeFactory.instance;
    return switch (kind) {
      case DROPPED -> null;
      case NULL -> nodes.nullNode();
      case EMPTY_ARRAY -> nodes.arrayNode();
      case EMPTY_OBJECT -> nodes.objectNode();
      case NUMBER -> nodes.numberNode(7);
      case TRUE -> nodes.booleanNode(true);
      case EMPTY_TEXT -> nodes.textNode("");
      case OTHER_TEXT -> nodes.textNode("other " + WORD + "\r\nwords");
      case UNKNOWN_TYPE -> nodes.textNode("of_tomorrow");
      case VERY_LONG -> nodes.textNode((WORD + " ").repeat(500));
      case IN_AN_ARRAY -> nodes.arrayNode().add(right);
      case IN_AN_OBJECT -> nodes.objectNode().set("nested", right);
    };
  }

  @Override
  public String toString() {
    return path + " " + kind;
  }
}
