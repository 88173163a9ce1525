package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What Slack says against a form or a Home tab. */
public final class ViewCheck {

  static final int SIZE = 250_000;

  private ViewCheck() {}

  public static List<String> of(JsonNode view) {
    return List.of();
  }
}
