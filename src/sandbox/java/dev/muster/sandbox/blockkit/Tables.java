package dev.muster.sandbox.blockkit;

import static dev.muster.sandbox.blockkit.Rules.ANYTHING;
import static dev.muster.sandbox.blockkit.Rules.list;
import static dev.muster.sandbox.blockkit.Rules.text;
import static dev.muster.sandbox.blockkit.Rules.whole;

import com.fasterxml.jackson.databind.JsonNode;

/** Rules for table and data_table. */
final class Tables {

  private static final int CELLS = 20;

  private Tables() {}

  static Rule table() {
    return Shape.typed()
        .optional("block_id", BlockShapes.BLOCK_ID)
        .required("rows", list(1, 100, list(1, CELLS, cell())))
        .optional("column_settings", list(0, CELLS, ANYTHING));
  }

  /** Needs a header row and at least one more row. */
  static Rule dataTable() {
    return Shape.typed()
        .optional("block_id", BlockShapes.BLOCK_ID)
        .required("caption", Tables::caption)
        .required("rows", list(2, 101, list(1, CELLS, ANYTHING)))
        .optional("column_settings", list(0, CELLS, ANYTHING))
        .optional("page_size", whole(1, 100));
  }

  private static void caption(JsonNode caption, Findings findings) {
    (caption.isTextual() ? text(1, 3000) : Texts.any(3000)).check(caption, findings);
  }

  private static Rule cell() {
    return Family.empty()
        .with("raw_text", Shape.typed().required("text", text(1, 40_000)))
        .with("rich_text", RichTexts.block());
  }
}
