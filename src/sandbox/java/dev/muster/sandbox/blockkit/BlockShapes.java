package dev.muster.sandbox.blockkit;

import static dev.muster.sandbox.blockkit.Rules.ANYTHING;
import static dev.muster.sandbox.blockkit.Rules.BOOLEAN;
import static dev.muster.sandbox.blockkit.Rules.distinct;
import static dev.muster.sandbox.blockkit.Rules.list;
import static dev.muster.sandbox.blockkit.Rules.oneOf;
import static dev.muster.sandbox.blockkit.Rules.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The block types and the surfaces that allow each. */
final class BlockShapes {

  static final Rule BLOCK_ID = text(1, 255);

  private static final Set<String> MESSAGES_ONLY =
      Set.of("table", "data_table", "markdown", "file", "context_actions", "card", "carousel");

  private BlockShapes() {}

  static Family inMessages() {
    return all();
  }

  static Family inViews() {
    return all().without(MESSAGES_ONLY);
  }

  private static Family all() {
    return Family.empty()
        .with("section", section())
        .with("divider", block())
        .with("header", block().required("text", Texts.plain(150)))
        .with("context", block().required("elements", list(1, 10, inContext())))
        .with("actions", holding(25, ElementShapes.inActions()))
        .with("context_actions", holding(5, ElementShapes.inContextActions()))
        .with("input", input())
        .with("image", image())
        .with("rich_text", RichTexts.block())
        .with("markdown", block().required("text", text(1, 12_000)))
        .with("table", Tables.table())
        .with("data_table", Tables.dataTable())
        .with("alert", alert())
        .with("card", card())
        .with("carousel", block().required("elements", list(1, 10, card())))
        .with("video", video())
        .with("file", file());
  }

  private static Shape block() {
    return Shape.typed().optional("block_id", BLOCK_ID);
  }

  private static Rule section() {
    return block()
        .optional("text", Texts.any(3000))
        .optional("fields", list(1, 10, Texts.any(2000)))
        .optional("accessory", ElementShapes.inSection())
        .optional("expand", BOOLEAN)
        .also(BlockShapes::saysSomething);
  }

  private static void saysSomething(JsonNode section, Findings findings) {
    if (!section.hasNonNull("text") && !section.hasNonNull("fields")) {
      findings.say("must define either `text` or `fields`");
    }
  }

  private static Rule inContext() {
    return Texts.family(3000).with("image", ElementShapes.image());
  }

  private static Rule holding(int most, Rule element) {
    Rule elements =
        list(1, most, element).and(distinct("action_id", "already exists for another action"));
    return block().required("elements", elements);
  }

  private static Rule input() {
    return block()
        .required("label", Texts.plain(2000))
        .required("element", ElementShapes.inInput())
        .optional("hint", Texts.plain(2000))
        .optional("optional", BOOLEAN)
        .optional("dispatch_action", BOOLEAN);
  }

  private static Rule image() {
    return block()
        .optional("image_url", text(1, 3000))
        .optional("slack_file", ANYTHING)
        .required("alt_text", text(1, 2000))
        .optional("title", Texts.plain(2000))
        .also(ElementShapes::shownFromSomewhere);
  }

  private static Rule alert() {
    return block()
        .required("text", Texts.any(3000))
        .optional("level", oneOf("default", "info", "warning", "error", "success"));
  }

  private static Rule card() {
    return block()
        .optional("title", Texts.any(150))
        .optional("subtitle", Texts.any(150))
        .optional("body", Texts.any(200))
        .optional("icon", ANYTHING)
        .optional("hero_image", ANYTHING)
        .optional("actions", list(1, 5, ElementShapes.inActions()));
  }

  private static Rule video() {
    return block()
        .required("title", Texts.plain(200))
        .required("video_url", text(1, 3000))
        .required("thumbnail_url", text(1, 3000))
        .required("alt_text", text(1, 2000))
        .optional("title_url", text(1, 3000))
        .optional("description", Texts.plain(200))
        .optional("author_name", text(1, 50))
        .optional("provider_name", text(1, 50))
        .optional("provider_icon_url", text(1, 3000));
  }

  private static Rule file() {
    return block().required("external_id", text(1, 255)).required("source", oneOf("remote"));
  }
}
