package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.sandbox.json.Json;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The choices a menu offers. */
final class Options {

  private Options() {}

  /** By value or by label; a menu whose choices come from outside takes the word as it is. */
  static JsonNode named(JsonNode element, String word) {
    return all(element)
        .filter(each -> isCalled(each, word))
        .findFirst()
        .orElseGet(() -> fromOutside(element, word));
  }

  private static JsonNode fromOutside(JsonNode element, String word) {
    if (!element.path("type").asText().contains("external_select")) {
      throw new IllegalArgumentException(
          "No option \"" + word + "\" in " + element.path("action_id").asText());
    }
    var option = Json.object().put("value", word);
    option.putObject("text").put("type", "plain_text").put("text", word).put("emoji", true);
    return option;
  }

  private static Stream<JsonNode> all(JsonNode element) {
    return Stream.concat(
        each(element.path("options")),
        each(element.path("option_groups")).flatMap(group -> each(group.path("options"))));
  }

  private static boolean isCalled(JsonNode option, String word) {
    return option.path("value").asText().equals(word)
        || option.path("text").path("text").asText().equals(word);
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
