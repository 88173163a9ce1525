package dev.muster.sandbox.blockkit;

import static dev.muster.sandbox.blockkit.Rules.ANYTHING;
import static dev.muster.sandbox.blockkit.Rules.BOOLEAN;
import static dev.muster.sandbox.blockkit.Rules.list;
import static dev.muster.sandbox.blockkit.Rules.oneOf;
import static dev.muster.sandbox.blockkit.Rules.text;
import static dev.muster.sandbox.blockkit.Rules.whole;

/** Rules for rich_text: sections, lists, quotes and their elements. */
final class RichTexts {

  private static final int MANY = 1_000;
  private static final Rule NAME = text(1, 255);

  private RichTexts() {}

  static Rule block() {
    return Shape.typed()
        .optional("block_id", NAME)
        .required("elements", list(1, MANY, paragraphs()));
  }

  private static Rule paragraphs() {
    Rule section = Shape.typed().required("elements", list(0, MANY, pieces()));
    return Family.empty()
        .with("rich_text_section", section)
        .with("rich_text_quote", framed())
        .with("rich_text_preformatted", framed().optional("language", NAME))
        .with(
            "rich_text_list",
            Shape.typed()
                .required("style", oneOf("bullet", "ordered"))
                .required(
                    "elements", list(1, MANY, Family.empty().with("rich_text_section", section)))
                .optional("indent", whole(0, 8))
                .optional("offset", whole(0, MANY))
                .optional("border", whole(0, 1)));
  }

  private static Shape framed() {
    return Shape.typed()
        .required("elements", list(0, MANY, pieces()))
        .optional("border", whole(0, 1));
  }

  private static Rule pieces() {
    return Family.empty()
        .with("text", styled().required("text", text(1, 40_000)))
        .with(
            "link",
            styled()
                .required("url", text(1, 3000))
                .optional("text", text(1, 40_000))
                .optional("unsafe", BOOLEAN))
        .with(
            "emoji",
            styled()
                .required("name", NAME)
                .optional("unicode", NAME)
                .optional("skin_tone", ANYTHING))
        .with("user", styled().required("user_id", NAME))
        .with("usergroup", styled().required("usergroup_id", NAME))
        .with("channel", styled().required("channel_id", NAME))
        .with("team", styled().required("team_id", NAME))
        .with("color", styled().required("value", NAME))
        .with("broadcast", styled().required("range", oneOf("here", "channel", "everyone")))
        .with(
            "date",
            styled()
                .required("timestamp", whole(0, Long.MAX_VALUE))
                .required("format", NAME)
                .optional("url", text(1, 3000))
                .optional("fallback", NAME));
  }

  private static Shape styled() {
    return Shape.typed().optional("style", style());
  }

  private static Rule style() {
    return Shape.untyped()
        .optional("bold", BOOLEAN)
        .optional("italic", BOOLEAN)
        .optional("strike", BOOLEAN)
        .optional("code", BOOLEAN)
        .optional("underline", BOOLEAN)
        .optional("highlight", BOOLEAN)
        .optional("client_highlight", BOOLEAN)
        .optional("unlink", BOOLEAN);
  }
}
