package dev.muster.sandbox.blockkit;

import static dev.muster.sandbox.blockkit.Rules.ANYTHING;
import static dev.muster.sandbox.blockkit.Rules.list;
import static dev.muster.sandbox.blockkit.Rules.oneOf;
import static dev.muster.sandbox.blockkit.Rules.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The element types and the blocks that allow each. */
final class ElementShapes {

  static final Rule ACTION_ID = text(1, 255);

  private static final Set<String> WRITTEN =
      Set.of(
          "plain_text_input",
          "email_text_input",
          "url_text_input",
          "number_input",
          "rich_text_input",
          "file_input");

  private ElementShapes() {}

  static Family inSection() {
    return all()
        .without(WRITTEN)
        .without(Set.of("datetimepicker", "feedback_buttons", "icon_button"));
  }

  static Family inActions() {
    return all().without(WRITTEN).without(Set.of("image", "feedback_buttons", "icon_button"));
  }

  static Family inInput() {
    return all()
        .without(
            Set.of(
                "button",
                "overflow",
                "image",
                "workflow_button",
                "feedback_buttons",
                "icon_button"));
  }

  static Family inContextActions() {
    return all().only(Set.of("feedback_buttons", "icon_button"));
  }

  static Rule image() {
    return Shape.typed()
        .optional("image_url", text(1, 3000))
        .optional("slack_file", ANYTHING)
        .required("alt_text", text(1, 2000))
        .also(ElementShapes::shownFromSomewhere);
  }

  static void shownFromSomewhere(JsonNode image, Findings findings) {
    if (image.hasNonNull("image_url") == image.hasNonNull("slack_file")) {
      findings.say("must define either `image_url` or `slack_file`");
    }
  }

  private static Family all() {
    Family all = Family.empty();
    Menus.addTo(all);
    Inputs.addTo(all);
    return all.with("button", button())
        .with("workflow_button", workflowButton())
        .with("image", image())
        .with("feedback_buttons", feedbackButtons())
        .with("icon_button", iconButton());
  }

  private static Rule button() {
    return Shape.typed()
        .optional("action_id", ACTION_ID)
        .required("text", Texts.plain(75))
        .optional("url", text(1, 3000))
        .optional("value", text(1, 2000))
        .optional("style", oneOf("primary", "danger"))
        .optional("confirm", Choices.confirm())
        .optional("accessibility_label", text(1, 75));
  }

  private static Rule workflowButton() {
    return Shape.typed()
        .optional("action_id", ACTION_ID)
        .required("text", Texts.plain(75))
        .required("workflow", ANYTHING)
        .optional("style", oneOf("primary", "danger"))
        .optional("accessibility_label", text(1, 75));
  }

  private static Rule feedbackButtons() {
    Rule button =
        Shape.untyped()
            .required("text", Texts.plain(75))
            .required("value", text(1, 2000))
            .optional("accessibility_label", text(1, 75));
    return Shape.typed()
        .optional("action_id", ACTION_ID)
        .required("positive_button", button)
        .required("negative_button", button);
  }

  private static Rule iconButton() {
    return Shape.typed()
        .optional("action_id", ACTION_ID)
        .required("icon", oneOf("trash"))
        .required("text", Texts.plain(75))
        .optional("value", text(1, 2000))
        .optional("confirm", Choices.confirm())
        .optional("accessibility_label", text(1, 75))
        .optional("visible_to_user_ids", list(1, 100, text(1, 255)));
  }
}
