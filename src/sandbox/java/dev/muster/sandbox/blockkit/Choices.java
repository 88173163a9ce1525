package dev.muster.sandbox.blockkit;

import static dev.muster.sandbox.blockkit.Rules.list;
import static dev.muster.sandbox.blockkit.Rules.oneOf;
import static dev.muster.sandbox.blockkit.Rules.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Rules for options, option groups and confirmation dialogs. */
final class Choices {

  private static final int LABEL = 75;
  private static final int VALUE = 75;
  private static final int URL = 3000;

  private Choices() {}

  static Rule option() {
    return bare(Texts.plain(LABEL));
  }

  /** For radio buttons and checkboxes, whose options may be formatted. */
  static Rule formattedOption() {
    return bare(Texts.any(LABEL));
  }

  static Rule linkedOption() {
    return bare(Texts.plain(LABEL)).optional("url", text(1, URL));
  }

  static Rule group() {
    return Shape.untyped()
        .required("label", Texts.plain(75))
        .required("options", list(1, 100, option()));
  }

  static Rule confirm() {
    return Shape.untyped()
        .required("title", Texts.plain(100))
        .required("text", Texts.any(300))
        .required("confirm", Texts.plain(30))
        .required("deny", Texts.plain(30))
        .optional("style", oneOf("primary", "danger"));
  }

  /** A menu has either options or option groups, and its initial choice must be among them. */
  static Rule offered() {
    return (menu, findings) -> {
      if (menu.hasNonNull("options") == menu.hasNonNull("option_groups")) {
        findings.say("must define either `options` or `option_groups`");
        return;
      }
      startsWithOffered(menu, findings);
    };
  }

  static void startsWithOffered(JsonNode menu, Findings findings) {
    List<JsonNode> offered = new ArrayList<>();
    menu.path("options").forEach(offered::add);
    menu.path("option_groups").forEach(group -> group.path("options").forEach(offered::add));
    if (menu.hasNonNull("initial_option") && !holds(offered, menu.get("initial_option"))) {
      findings.under("initial_option").say("must match one of the offered options");
    }
    for (JsonNode each : menu.path("initial_options")) {
      if (!holds(offered, each)) {
        findings.under("initial_options").say("must match one of the offered options");
      }
    }
  }

  private static boolean holds(List<JsonNode> offered, JsonNode wanted) {
    return offered.stream()
        .anyMatch(each ->
            each.path("value").equals(wanted.path("value"))
                && each.path("text").path("text").equals(wanted.path("text").path("text")));
  }

  private static Shape bare(Rule label) {
    return Shape.untyped()
        .required("text", label)
        .required("value", text(1, VALUE))
        .optional("description", Texts.plain(75));
  }
}
