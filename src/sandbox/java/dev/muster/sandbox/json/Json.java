package dev.muster.sandbox.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads and writes JSON trees. */
public final class Json {

  public static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  public static ArrayNode strings(Collection<String> values) {
    ArrayNode array = array();
    values.forEach(array::add);
    return array;
  }

  /** Empty when the text is not JSON. */
  public static Optional<JsonNode> read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  /** Empty when the text is not a JSON object. */
  public static Optional<ObjectNode> readObject(String text) {
    return read(text).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }

  /** All string values of "text" properties, at any depth, in document order. */
  public static Stream<String> texts(JsonNode node) {
    Stream<String> here =
        node.path("text").isTextual() ? Stream.of(node.path("text").textValue()) : Stream.empty();
    return Stream.concat(
        here, StreamSupport.stream(node.spliterator(), false).flatMap(Json::texts));
  }

  public static String write(JsonNode node) {
    return node.toString();
  }

  /** The text of a field; empty when it is absent, null or "". */
  public static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(value.isTextual() ? value.textValue() : value.asText(value.toString()))
        .filter(text -> !text.isEmpty());
  }
}
