package dev.muster.slack.blockkit;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.element.ButtonElement;
import org.jspecify.annotations.Nullable;

public final class Buttons {

  private Buttons() {}

  /**
   * @param style {@code primary}, {@code danger}, or null for the default style
   */
  public static ButtonElement press(
      String action, String label, String value, @Nullable String style) {
    return button(b -> b.actionId(action).text(plainText(label)).value(value).style(style));
  }
}
