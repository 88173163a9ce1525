package dev.muster.sandbox.blockkit;

import static dev.muster.sandbox.blockkit.Rules.distinct;
import static dev.muster.sandbox.blockkit.Rules.list;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.sandbox.json.Json;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Slack's checks of a message's blocks. */
public final class MessageCheck {

  private static final int BLOCKS = 50;
  private static final int MARKDOWN = 12_000;

  /** Not documented by Slack; measured by others. */
  private static final int CHARACTERS = 13_200;

  private static final Rule RULE =
      list(0, BLOCKS, BlockShapes.inMessages())
          .and(distinct("block_id", "already exists for another block"));

  private MessageCheck() {}

  /** The errors; empty when the blocks are valid. */
  public static List<String> of(JsonNode blocks) {
    Findings findings = Findings.at("/blocks");
    RULE.check(blocks, findings);
    if (characters(ofType(blocks, "markdown")) > MARKDOWN && findings.isClean()) {
      findings.say("must be less than " + (MARKDOWN + 1) + " characters over all markdown blocks");
    }
    return findings.problems();
  }

  public static boolean isTooLong(JsonNode blocks) {
    return characters(each(blocks)) > CHARACTERS;
  }

  public static boolean hasSeveralTables(JsonNode blocks) {
    return ofType(blocks, "table").count() > 1;
  }

  private static int characters(Stream<JsonNode> blocks) {
    return blocks.flatMap(Json::texts).mapToInt(String::length).sum();
  }

  private static Stream<JsonNode> ofType(JsonNode blocks, String type) {
    return each(blocks).filter(block -> block.path("type").asText().equals(type));
  }

  private static Stream<JsonNode> each(JsonNode blocks) {
    return StreamSupport.stream(blocks.spliterator(), false);
  }
}
