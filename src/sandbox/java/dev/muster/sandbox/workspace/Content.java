package dev.muster.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.jspecify.annotations.Nullable;

public record Content(
    String text,
    @Nullable ArrayNode blocks,
    @Nullable ArrayNode attachments,
    @Nullable JsonNode metadata) {

  public static Content of(String text) {
    return new Content(text, null, null, null);
  }

  public boolean isEmpty() {
    return text.isBlank()
        && (blocks == null || blocks.isEmpty())
        && (attachments == null || attachments.isEmpty());
  }
}
