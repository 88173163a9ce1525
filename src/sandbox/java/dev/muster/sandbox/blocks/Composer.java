package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.blockkit.MessageCheck;
import dev.muster.sandbox.blockkit.ViewCheck;
import dev.muster.sandbox.workspace.Content;
import dev.muster.sandbox.workspace.SlackError;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks what an app sent and converts it into a message's content or a view. Throws {@link
 * SlackError} as Slack would.
 */
public final class Composer {

  /** Slack truncates longer texts without an error. */
  private static final int TEXT = 40_000;

  private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!amp;|lt;|gt;)");

  private static final int ATTACHMENTS = 100;
  private static final int METADATA = 16_000;

  private final Supplier<String> names;

  public Composer(Supplier<String> names) {
    this.names = names;
  }

  public Content content(
      String text,
      @Nullable JsonNode blocks,
      @Nullable JsonNode attachments,
      @Nullable JsonNode metadata) {
    ArrayNode checkedBlocks = blocks(blocks);
    String cut = escaped(text.length() > TEXT ? text.substring(0, TEXT) : text);
    String said = cut.isEmpty() && checkedBlocks != null ? Summary.of(checkedBlocks) : cut;
    return new Content(said, checkedBlocks, attachments(attachments), metadata(metadata));
  }

  /** A checked view with ids for all blocks and elements. */
  public ObjectNode view(ObjectNode view) {
    List<String> problems = ViewCheck.of(view);
    if (!problems.isEmpty()) {
      throw SlackError.explained("invalid_arguments", problems);
    }
    if (ViewCheck.isTooLarge(view)) {
      throw new SlackError("view_too_large");
    }
    ObjectNode copy = view.deepCopy();
    copy.set("blocks", IdAssigner.named(view.path("blocks"), names));
    return copy;
  }

  /** Escapes a bare ampersand, as Slack does. */
  private static String escaped(String text) {
    return BARE_AMPERSAND.matcher(text).replaceAll("&amp;");
  }

  private @Nullable ArrayNode blocks(@Nullable JsonNode blocks) {
    if (blocks == null) {
      return null;
    }
    if (!blocks.isArray()) {
      throw new SlackError("invalid_blocks_format");
    }
    List<String> problems = MessageCheck.of(blocks);
    if (!problems.isEmpty()) {
      throw SlackError.invalidBlocks(problems);
    }
    if (MessageCheck.hasSeveralTables(blocks)) {
      throw SlackError.explained("invalid_attachments", List.of("only_one_table_allowed"));
    }
    if (MessageCheck.isTooLong(blocks)) {
      throw new SlackError("msg_blocks_too_long");
    }
    return IdAssigner.named(blocks, names);
  }

  private static @Nullable ArrayNode attachments(@Nullable JsonNode attachments) {
    if (attachments == null) {
      return null;
    }
    if (!(attachments instanceof ArrayNode array)) {
      throw new SlackError("invalid_attachments");
    }
    if (array.size() > ATTACHMENTS) {
      throw new SlackError("too_many_attachments");
    }
    return array;
  }

  private static @Nullable JsonNode metadata(@Nullable JsonNode metadata) {
    if (metadata == null) {
      return null;
    }
    boolean formed =
        metadata.path("event_type").isTextual() && metadata.path("event_payload").isObject();
    if (!formed) {
      throw new SlackError("invalid_metadata_format");
    }
    if (metadata.toString().length() > METADATA) {
      throw new SlackError("metadata_too_large");
    }
    return metadata;
  }
}
