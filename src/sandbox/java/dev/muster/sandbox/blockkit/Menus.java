package dev.muster.sandbox.blockkit;

import static dev.muster.sandbox.blockkit.Rules.ANYTHING;
import static dev.muster.sandbox.blockkit.Rules.BOOLEAN;
import static dev.muster.sandbox.blockkit.Rules.list;
import static dev.muster.sandbox.blockkit.Rules.text;
import static dev.muster.sandbox.blockkit.Rules.whole;

/** Rules for elements that choose from a list. */
final class Menus {

  private static final int MOST = 100;
  private static final Rule NAME = text(1, 255);

  private Menus() {}

  static void addTo(Family family) {
    family
        .with("static_select", single().also(Choices.offered()))
        .with("multi_static_select", several().also(Choices.offered()))
        .with("external_select", external("initial_option", Choices.option()))
        .with(
            "multi_external_select",
            external("initial_options", list(1, MOST, Choices.option()))
                .optional("max_selected_items", whole(1, MOST)))
        .with("users_select", menu().optional("initial_user", NAME))
        .with("multi_users_select", multi("initial_users"))
        .with("channels_select", answering(menu()).optional("initial_channel", NAME))
        .with("multi_channels_select", multi("initial_channels"))
        .with(
            "conversations_select",
            answering(filtered(menu())).optional("initial_conversation", NAME))
        .with("multi_conversations_select", filtered(multi("initial_conversations")))
        .with("overflow", overflow())
        .with("radio_buttons", radios())
        .with("checkboxes", checkboxes());
  }

  private static Shape menu() {
    return Shape.typed()
        .optional("action_id", ElementShapes.ACTION_ID)
        .optional("placeholder", Texts.plain(150))
        .optional("confirm", Choices.confirm())
        .optional("focus_on_load", BOOLEAN);
  }

  private static Shape multi(String initial) {
    return menu()
        .optional(initial, list(1, MOST, NAME))
        .optional("max_selected_items", whole(1, MOST));
  }

  private static Shape single() {
    return offering().optional("initial_option", Choices.option());
  }

  private static Shape several() {
    return offering()
        .optional("initial_options", list(1, MOST, Choices.option()))
        .optional("max_selected_items", whole(1, MOST));
  }

  private static Shape offering() {
    return menu()
        .optional("options", list(1, MOST, Choices.option()))
        .optional("option_groups", list(1, MOST, Choices.group()));
  }

  private static Shape external(String initial, Rule rule) {
    return menu().optional(initial, rule).optional("min_query_length", whole(0, MOST));
  }

  private static Shape filtered(Shape menu) {
    return menu.optional("filter", ANYTHING).optional("default_to_current_conversation", BOOLEAN);
  }

  private static Shape answering(Shape menu) {
    return menu.optional("response_url_enabled", BOOLEAN);
  }

  private static Rule overflow() {
    return Shape.typed()
        .optional("action_id", ElementShapes.ACTION_ID)
        .required("options", list(1, 5, Choices.linkedOption()))
        .optional("confirm", Choices.confirm());
  }

  private static Rule radios() {
    return ticked().optional("initial_option", Choices.formattedOption());
  }

  private static Rule checkboxes() {
    return ticked().optional("initial_options", list(1, 10, Choices.formattedOption()));
  }

  private static Shape ticked() {
    return Shape.typed()
        .optional("action_id", ElementShapes.ACTION_ID)
        .required("options", list(1, 10, Choices.formattedOption()))
        .optional("confirm", Choices.confirm())
        .optional("focus_on_load", BOOLEAN)
        .also(Choices::startsWithOffered);
  }
}
