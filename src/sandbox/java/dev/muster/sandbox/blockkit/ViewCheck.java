package dev.muster.sandbox.blockkit;

import static dev.muster.sandbox.blockkit.Rules.BOOLEAN;
import static dev.muster.sandbox.blockkit.Rules.distinct;
import static dev.muster.sandbox.blockkit.Rules.list;
import static dev.muster.sandbox.blockkit.Rules.matching;
import static dev.muster.sandbox.blockkit.Rules.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Slack's checks of a form or a Home tab. */
public final class ViewCheck {

  private static final int BLOCKS = 100;
  private static final int BYTES = 250_000;

  private static final Rule RULE =
      matching(Family.empty().with("modal", modal()).with("home", view()));

  private ViewCheck() {}

  /** The errors; empty when the view is valid. */
  public static List<String> of(JsonNode view) {
    Findings findings = Findings.at("/view");
    RULE.check(view, findings);
    return findings.problems();
  }

  public static boolean isTooLarge(JsonNode view) {
    return view.toString().getBytes(StandardCharsets.UTF_8).length > BYTES;
  }

  private static Shape modal() {
    return view()
        .required("title", Texts.plain(24))
        .optional("submit", Texts.plain(24))
        .optional("close", Texts.plain(24))
        .optional("clear_on_close", BOOLEAN)
        .optional("notify_on_close", BOOLEAN)
        .also(ViewCheck::canBeSubmitted);
  }

  private static Shape view() {
    return Shape.typed()
        .required(
            "blocks",
            list(0, BLOCKS, BlockShapes.inViews())
                .and(distinct("block_id", "already exists for another block")))
        .optional("private_metadata", text(0, 3000))
        .optional("callback_id", text(0, 255))
        .optional("external_id", text(0, 255));
  }

  private static void canBeSubmitted(JsonNode modal, Findings findings) {
    boolean asks = false;
    for (JsonNode block : modal.path("blocks")) {
      asks |= block.path("type").asText().equals("input");
    }
    if (asks && !modal.hasNonNull("submit")) {
      findings.say("must define `submit` to use an `input` block in modals");
    }
  }
}
