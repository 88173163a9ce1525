package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The text a message gets from its blocks when its app gave it none. */
final class Summary {

  private Summary() {}

  static String of(JsonNode blocks) {
    return StreamSupport.stream(blocks.spliterator(), false)
        .map(each -> each.path("text").path("text").asText(each.path("text").asText("")))
        .filter(each -> !each.isBlank())
        .collect(Collectors.joining(" "));
  }
}
