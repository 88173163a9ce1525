package dev.muster.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.SlackError;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, whether sent as a form or as JSON. */
public final class Arguments {

  private final Map<String, String> values;

  private Arguments(Map<String, String> values) {
    this.values = values;
  }

  public static Arguments of(Map<String, String> values) {
    return new Arguments(Map.copyOf(values));
  }

  public static Arguments of(ObjectNode json) {
    Map<String, String> values = new LinkedHashMap<>();
    json.properties().stream()
        .filter(each -> !each.getValue().isNull())
        .forEach(
            each -> values.put(each.getKey(), each.getValue().asText(each.getValue().toString())));
    json.properties().stream()
        .filter(each -> each.getValue().isContainerNode())
        .forEach(each -> values.put(each.getKey(), each.getValue().toString()));
    return new Arguments(Map.copyOf(values));
  }

  public Map<String, String> all() {
    return values;
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  public @Nullable String textOrNull(String name) {
    return text(name).orElse(null);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public String required(String name) {
    return text(name)
        .orElseThrow(() ->
            SlackError.explained("invalid_arguments", List.of("missing required field: " + name)));
  }

  public boolean flag(String name, boolean otherwise) {
    return text(name).map(value -> value.equals("true") || value.equals("1")).orElse(otherwise);
  }

  public int number(String name, int otherwise) {
    try {
      return text(name).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException notANumber) {
      throw SlackError.explained(
          "invalid_arguments", List.of("must be an integer [json-pointer:/" + name + "]"));
    }
  }

  public List<String> list(String name) {
    return text(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /**
   * Null when the argument is absent; throws {@link SlackError} with the code when it is not JSON.
   */
  public @Nullable JsonNode json(String name, String errorCode) {
    Optional<String> text = text(name);
    return text.isEmpty()
        ? null
        : Json.read(text.get()).orElseThrow(() -> new SlackError(errorCode));
  }
}
