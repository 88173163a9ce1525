package dev.muster.slack.blockkit;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatetimePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class Inputs {

  private static final String ACTION = "input";

  private Inputs() {}

  public static View form(
      String callbackId, String about, String title, String submit, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .callbackId(callbackId)
        .privateMetadata(about)
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .submit(ViewSubmit.builder().type("plain_text").text(submit).build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
  }

  /** The view that replaces a submitted form to show its result. */
  public static View result(String title, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .close(ViewClose.builder().type("plain_text").text("Done").build())
        .blocks(blocks)
        .build();
  }

  public static InputBlock required(String block, String label, BlockElement element) {
    return InputBlock.builder().blockId(block).label(plainText(label)).element(element).build();
  }

  public static InputBlock optional(String block, String label, String hint, BlockElement element) {
    return InputBlock.builder()
        .blockId(block)
        .label(plainText(label))
        .hint(hint.isEmpty() ? null : plainText(hint))
        .optional(true)
        .element(element)
        .build();
  }

  /**
   * Leaves out an initial value that is empty and cuts one that is too long: Slack refuses both.
   */
  public static PlainTextInputElement text(int longest, boolean multiline, String initial) {
    return PlainTextInputElement.builder()
        .actionId(ACTION)
        .maxLength(longest)
        .multiline(multiline)
        .initialValue(initial.isEmpty() ? null : Limits.cut(initial, longest))
        .build();
  }

  public static DatetimePickerElement moment(@Nullable Instant initial) {
    return DatetimePickerElement.builder()
        .actionId(ACTION)
        .initialDateTime(initial == null ? null : Math.toIntExact(initial.getEpochSecond()))
        .build();
  }

  public static OptionObject choice(String label, String value) {
    return option(plainText(Limits.option(label)), value);
  }

  public static String action() {
    return ACTION;
  }
}
