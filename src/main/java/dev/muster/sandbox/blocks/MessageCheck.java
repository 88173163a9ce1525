package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What Slack says against the blocks of a message. */
public final class MessageCheck {

  private MessageCheck() {}

  public static List<String> of(JsonNode blocks) {
    return List.of();
  }

  static boolean isTooLong(JsonNode blocks) {
    return false;
  }
}
