package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The fallback text of a message with blocks but no text. */
final class Summary {

  private Summary() {}

  static String of(JsonNode blocks) {
    return StreamSupport.stream(blocks.spliterator(), false)
        .map(each -> each.path("text").path("text").asText(each.path("text").asText("")))
        .filter(each -> !each.isBlank())
        .collect(Collectors.joining(" "));
  }
}
